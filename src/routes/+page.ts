import { siteWords } from '#lib/words/siteWords.ts';

/**
 * The charts are in the prerendered page already; their code comes after the first paint, so that nothing stands
 * between a reader and the findings.
 */
export async function load() {
  const { overview } = await import('#lib/charts/overview.ts');
  await siteWords('chartPages', ...overview.flatMap(({ areas }) => areas));
  return { overview };
}
