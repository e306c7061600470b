import type { stemmer } from 'stemmer';

/** Words of fewer letters have no ending that could be left off. */
const leastLetters = 3;

/** English words alone have forms that are known: an ending that others have means nothing elsewhere. */
const english = /^[a-z]+$/;

/**
 * The other forms of a word that stand in a dossier, such as `cap` and `capped` for `caps`; of what is no word of Latin letters none.
 *
 * @param words all that stand there, folded, each once
 * @param stemOf the part that the forms of a word share
 */
export function wordForms(
  words: Iterable<string>,
  stemOf: typeof stemmer,
): (word: string) => readonly string[] {
  const isWord = (word: string) => word.length >= leastLetters && english.test(word);
  const byStem = new Map<string, string[]>();
  for (const word of words) {
    if (!isWord(word)) continue;
    const stem = stemOf(word);
    const forms = byStem.get(stem);
    if (forms) forms.push(word);
    else byStem.set(stem, [word]);
  }
  return (word) => (isWord(word) ? (byStem.get(stemOf(word)) ?? []).filter((form) => form !== word) : []);
}
