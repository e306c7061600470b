import { stanceSpectrum } from '#lib/charts/stance-spectrum/stanceSpectrum.ts';
import { siteWords } from '#lib/words/siteWords.ts';

export async function load() {
  await siteWords('issues', 'evidence', 'stances', ...stanceSpectrum.areas);
}
