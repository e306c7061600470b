import { building } from '$app/environment';
import { fetchDossier } from '#lib/ui/shell/fetchDossier.ts';
import { siteWords } from '#lib/words/siteWords.ts';

export const prerender = true;
// Every static host serves folders with an index page; not every one knows pages without an ending.
export const trailingSlash = 'always';

/**
 * The dossier that is open, and what every page says; each page loads what it says beside that. Not from a `load` of
 * the server nor by SvelteKit's `fetch`, either of which would write all of the dossier into every page; and without
 * the first, a page that does not arrive can be said not to even while offline.
 */
export async function load() {
  const words = siteWords('common', 'units', 'shell', 'controls', 'card');
  if (import.meta.env.SSR) {
    const { builtDossier } = await import('#scripts/builtDossier.ts');
    return { dossier: (await builtDossier(building)).dossier, words: await words };
  }
  const [dossier, loaded] = await Promise.all([fetchDossier(), words]);
  return { dossier, words: loaded };
}
