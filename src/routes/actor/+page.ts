import { stancesBySource } from '#lib/charts/stances-by-source/stancesBySource.ts';
import { siteWords } from '#lib/words/siteWords.ts';

export async function load() {
  await siteWords('actors', 'evidence', ...stancesBySource.areas);
}
