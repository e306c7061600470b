import { problemText } from '#lib/data/problem.ts';
import { readDossier } from '#lib/data/readDossier.ts';
import { dossierFolder } from '#scripts/dossierFolder.ts';
import { readFolder } from '#scripts/readFolder.ts';

export const prerender = true;
// Every static host serves folders with an index page; not every one knows pages without an ending.
export const trailingSlash = 'always';

/** The dossier, read while the site is built. A row that cannot be trusted fails the build. */
export async function load() {
  const read = readDossier(await readFolder(dossierFolder));
  if (!read.ok) {
    throw new Error(`${dossierFolder} cannot be read:\n${read.problems.map(problemText).join('\n')}`);
  }
  return { dossier: read.dossier };
}
