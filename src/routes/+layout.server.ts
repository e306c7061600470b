import { problemText } from '#lib/data/problem.ts';
import { readDossier } from '#lib/data/readDossier.ts';
import { readFolder } from '#scripts/readFolder.ts';

export const prerender = true;
// Every static host serves folders with an index page; not every one knows pages without an ending.
export const trailingSlash = 'always';

/** The built-in dossier, read while the site is built. A row that cannot be trusted fails the build. */
export async function load() {
  const read = readDossier(await readFolder('static/data'));
  if (!read.ok) {
    throw new Error(`static/data cannot be read:\n${read.problems.map(problemText).join('\n')}`);
  }
  return { dossier: read.dossier };
}
