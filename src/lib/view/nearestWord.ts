import { distance } from 'fastest-levenshtein';

/** Letters that may differ, be missing or too many, in words of at least three times as many. */
const mostWrong = 3;

/** The word that is most likely meant by a mistyped one; null where none is near. Of equals the first. */
export function nearestWord(typed: string, words: readonly string[]): string | null {
  const text = typed.toLowerCase();
  let [nearest, fewest] = [null as string | null, Math.min(mostWrong, Math.floor(text.length / 3)) + 1];
  for (const word of words) {
    const wrong = distance(text, word.toLowerCase());
    if (wrong < fewest) [nearest, fewest] = [word, wrong];
  }
  return nearest;
}
