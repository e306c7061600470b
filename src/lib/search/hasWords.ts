import { foldText } from './foldText.ts';
import { wordsOf } from './wordsOf.ts';

/**
 * What a field that narrows a list as somebody types looks for: whether a folded text has all words typed, each at least
 * as a part of one. Hyphens part words on both sides: `carve out` finds `carve-out`. Null where no word is typed.
 */
export function hasWords(typed: string): ((folded: string) => boolean) | null {
  const words = wordsOf(foldText(typed).text).map(({ word }) => word);
  return words.length === 0 ? null : (folded) => words.every((word) => folded.includes(word));
}
