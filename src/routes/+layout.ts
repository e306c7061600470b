import { siteWords } from '#lib/words/siteWords.ts';

/** What every page says; each page loads what it says beside that. */
export async function load({ data }) {
  // Until each page asks for the areas of its charts, those that have moved come with every page.
  const words = await siteWords(
    'common',
    'units',
    'provision-breakdown',
    'claims-by-source',
    'treaty-comparison',
    'theses',
  );
  return { ...data, words };
}
