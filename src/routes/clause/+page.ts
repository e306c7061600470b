import { treatyComparison } from '#lib/charts/treaty-comparison/treatyComparison.ts';
import { siteWords } from '#lib/words/siteWords.ts';

export async function load() {
  await siteWords('clauses', 'evidence', 'stances', ...treatyComparison.areas);
}
