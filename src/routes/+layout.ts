import { siteWords } from '#lib/words/siteWords.ts';

/** What every page says; each page loads what it says beside that. */
export async function load({ data }) {
  return { ...data, words: await siteWords('common', 'units', 'shell', 'controls', 'card') };
}
