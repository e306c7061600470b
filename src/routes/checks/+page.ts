import { factChecks } from '#lib/charts/fact-checks/factChecks.ts';
import { siteWords } from '#lib/words/siteWords.ts';

export async function load() {
  await siteWords('sources', 'evidence', ...factChecks.areas);
}
