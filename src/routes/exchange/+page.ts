import { exchangeFlows } from '#lib/charts/exchange-flows/exchangeFlows.ts';
import { siteWords } from '#lib/words/siteWords.ts';

export async function load() {
  await siteWords('chartPages', ...exchangeFlows.areas);
}
