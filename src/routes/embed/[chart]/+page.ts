import { error } from '@sveltejs/kit';
import { catalog } from '#lib/charts/catalog.ts';
import { siteWords } from '#lib/words/siteWords.ts';

export function entries() {
  return catalog.map(({ id }) => ({ chart: id }));
}

/** One chart alone, for a frame in somebody else's page. */
export async function load({ params }) {
  const chart = catalog.find(({ id }) => id === params.chart);
  if (!chart) error(404, `There is no chart “${params.chart}”.`);
  await siteWords('exporting', 'embed', ...chart.areas);
  return { chart };
}
