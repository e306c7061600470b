import { claimsBySource } from '#lib/charts/claims-by-source/claimsBySource.ts';
import { siteWords } from '#lib/words/siteWords.ts';

export async function load() {
  await siteWords('claims', ...claimsBySource.areas);
}
