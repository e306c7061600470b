import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { siteWords } from '#lib/words/siteWords.ts';

export async function load() {
  await siteWords('chartPages', ...stanceMatrix.areas);
}
