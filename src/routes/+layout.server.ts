import { dossierFolder } from '#scripts/dossierFolder.ts';
import { openDossier } from '#scripts/openDossier.ts';

export const prerender = true;
// Every static host serves folders with an index page; not every one knows pages without an ending.
export const trailingSlash = 'always';

/** The dossier, read while the site is built. A row that cannot be trusted fails the build. */
export async function load() {
  const dossier = await openDossier(dossierFolder).catch((error: Error) => {
    throw new Error(`${dossierFolder} cannot be read:\n${error.message}`, { cause: error });
  });
  return { dossier };
}
