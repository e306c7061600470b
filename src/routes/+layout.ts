import { building } from '$app/environment';
import { arrive } from '#lib/ui/network/arrive.ts';
import { fetchDossier } from '#lib/ui/network/fetchDossier.ts';
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
  const areas = ['common', 'units', 'shell', 'controls', 'card'] as const;
  if (import.meta.env.SSR) {
    const { builtDossier } = await import('#scripts/builtDossier.ts');
    return { dossier: (await builtDossier(building)).dossier, words: await siteWords(...areas) };
  }
  const [dossier, loaded] = await Promise.all([fetchDossier(), arrive(() => siteWords(...areas))]);
  return { dossier, words: loaded };
}
