import { siteWords } from '#lib/words/siteWords.ts';

export async function load() {
  await siteWords('briefingRoom', 'pinning');
}
