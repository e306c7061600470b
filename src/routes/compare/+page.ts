import { actorComparison } from '#lib/charts/actor-comparison/actorComparison.ts';
import { agreementMatrix } from '#lib/charts/agreement-matrix/agreementMatrix.ts';
import { siteWords } from '#lib/words/siteWords.ts';

export async function load() {
  await siteWords('chartPages', ...actorComparison.areas, ...agreementMatrix.areas);
}
