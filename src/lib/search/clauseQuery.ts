import { foldText } from './foldText.ts';
import type { Phrase } from './readQuery.ts';
import type { SearchEntry } from './searchEntries.ts';
import type { Meaning } from './synonyms.ts';
import { wordsOf } from './wordsOf.ts';

/** A clause that is asked for by its number, as in `article 4`. */
export interface AskedClause {
  /** The word and the number as they were entered, folded. */
  readonly words: readonly [string, string];
  readonly number: string;
  /** How it may be written: the number behind each of the words for a clause. */
  readonly phrases: readonly Phrase[];
}

/** A part of a query, which may ask for a clause by its number. */
export interface Part extends Meaning {
  readonly clause?: AskedClause;
}

/**
 * The parts of a query, a word for a clause and the number behind it made one.
 *
 * @param clauseWords words for a clause, folded
 */
export function withClauses(meanings: readonly Meaning[], clauseWords: readonly string[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < meanings.length; at++) {
    const [own, next] = [meanings[at]!, meanings[at + 1]];
    const [word = ''] = own.words;
    const [number = ''] = next?.words ?? [];
    const isClause = own.words.length === 1 && clauseWords.includes(word) && /^\p{N}/u.test(number);
    if (!isClause) {
      parts.push(own);
      continue;
    }
    const phrases = clauseWords.map((each) => ({ text: `${each} ${number}`, closed: true }));
    parts.push({ words: [word, number], others: [], clause: { words: [word, number], number, phrases } });
    at++;
  }
  return parts;
}

/** Whether a row is the clause with this number, or a part of it. */
export function isClause({ table, label }: SearchEntry, number: string): boolean {
  if (table !== 'provisions') return false;
  const article = label.find(({ id }) => id === 'article')?.text ?? '';
  return wordsOf(foldText(article).text).some(({ word }) => word === number);
}
