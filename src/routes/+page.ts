import { arrive } from '#lib/ui/network/arrive.ts';
import { siteWords } from '#lib/words/siteWords.ts';

/**
 * The charts are in the prerendered page already; their code and that of the cards that draw them comes after the first
 * paint, so that nothing stands between a reader and the findings.
 */
export async function load() {
  const [{ overviewCharts, overviewOf }, { default: FindingCard }] = await Promise.all([
    arrive(() => import('#lib/charts/overview.ts')),
    arrive(() => import('#lib/ui/card/FindingCard.svelte')),
  ]);
  await arrive(() => siteWords('chartPages', ...overviewCharts.flatMap(({ areas }) => areas)));
  return { overviewOf, FindingCard };
}
