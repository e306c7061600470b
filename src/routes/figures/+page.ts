import { tradeBar } from '#lib/charts/trade-bar/tradeBar.ts';
import { siteWords } from '#lib/words/siteWords.ts';

export async function load() {
  await siteWords('chartPages', ...tradeBar.areas);
}
