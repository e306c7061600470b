/**
 * The folder of the dossier that the site is built from: the built-in one, or another one named by DOSSIER
 * (`DOSSIER=path/to/folder npm start`).
 */
export const dossierFolder = process.env['DOSSIER'] || 'static/data';
