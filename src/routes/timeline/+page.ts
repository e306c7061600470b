import { timeline } from '#lib/charts/timeline/timeline.ts';
import { siteWords } from '#lib/words/siteWords.ts';

export async function load() {
  await siteWords('chartPages', ...timeline.areas);
}
