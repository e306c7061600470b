import { building } from '$app/environment';
import { builtDossier } from '#scripts/builtDossier.ts';

export const prerender = true;
// Every static host serves folders with an index page; not every one knows pages without an ending.
export const trailingSlash = 'always';

/** Where the dossier is. A page holds no more of it than what it shows; a row that cannot be trusted fails the build. */
export async function load() {
  const { file } = await builtDossier(building);
  return { dossierFile: file };
}
