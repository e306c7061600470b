import { provisionBreakdown } from '#lib/charts/provision-breakdown/provisionBreakdown.ts';
import { siteWords } from '#lib/words/siteWords.ts';

export async function load() {
  await siteWords('chartPages', ...provisionBreakdown.areas);
}
