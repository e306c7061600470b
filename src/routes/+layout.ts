import { building } from '$app/environment';
import type { Dossier } from '#lib/model/dossier.ts';
import { arrive } from '#lib/ui/network/arrive.ts';
import { fetchDossier } from '#lib/ui/network/fetchDossier.ts';
import { siteWords } from '#lib/words/siteWords.ts';
import type { Area } from '#lib/words/Words.ts';

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
    const { dossier } = await builtDossier(building);
    return { dossier, words: await siteWords(...areas, ...furtherAreas(dossier)) };
  }
  const [dossier, loaded] = await Promise.all([fetchDossier(), arrive(() => siteWords(...areas))]);
  await arrive(() => loaded.load(...furtherAreas(dossier)));
  return { dossier, words: loaded };
}

function furtherAreas({ info }: Dossier): readonly Area[] {
  return info.leftOut ? ['leftOut'] : [];
}
