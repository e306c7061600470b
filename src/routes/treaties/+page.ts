import { treatyComparison } from '#lib/charts/treaty-comparison/treatyComparison.ts';
import { siteWords } from '#lib/words/siteWords.ts';

export async function load() {
  await siteWords('chartPages', ...treatyComparison.areas);
}
