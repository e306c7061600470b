import { siteWords } from '#lib/words/siteWords.ts';

export async function load({ data }) {
  await siteWords('data');
  return data;
}
