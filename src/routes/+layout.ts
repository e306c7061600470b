import { building } from '$app/environment';
import { fetchDossier } from '#lib/ui/fetchDossier.ts';

export const prerender = true;
// Every static host serves folders with an index page; not every one knows pages without an ending.
export const trailingSlash = 'always';

/**
 * The dossier that is open. Not from a `load` of the server nor by SvelteKit's `fetch`, either of which would write all of
 * it into every page; and without the first, a page that does not arrive can be said not to even while offline.
 */
export async function load() {
  if (import.meta.env.SSR) {
    const { builtDossier } = await import('#scripts/builtDossier.ts');
    return { dossier: (await builtDossier(building)).dossier };
  }
  return { dossier: await fetchDossier() };
}
