import { joinWords } from './wording.ts';

/** `Article 4`, `Preamble, articles 1 and 2`, `Annex`; empty for none. What has no number is named as it is. */
export function articleWords(articles: readonly string[]): string {
  const numbered = articles.filter((article) => /^\d/.test(article));
  const noun = numbered.length === 1 ? 'article' : 'articles';
  const words = [
    ...articles.filter((article) => article !== '' && !numbered.includes(article)),
    ...(numbered.length > 0 ? [`${noun} ${joinWords(numbered)}`] : []),
  ].join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
