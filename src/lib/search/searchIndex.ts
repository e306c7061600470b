import type MiniSearch from 'minisearch';
import { beginsWithin, type Phrase, type Query } from './readQuery.ts';
import type { SearchedTexts } from './searchEntries.ts';
import { wordsOf } from './wordsOf.ts';

/** The rows of a dossier by their words; `key` is their position among the entries. */
export type Index = MiniSearch<SearchedTexts & { readonly key: number }>;

/** For each row that matches, by its position in the entries, how well. */
export type Scores = ReadonlyMap<number, number>;

export interface SearchedWord {
  readonly word: string;
  readonly scores: Scores;
  /** The rows that have the word itself and not only longer ones that begin with it. */
  readonly whole: ReadonlySet<number>;
  /** False if it stands nowhere. */
  readonly exact: boolean;
  /** The words of the dossier that it matches. */
  readonly written: readonly string[];
}

/** More than any score of the index: a row that has a word itself comes before all that have only longer ones. */
export const wholeFirst = 1e6;

/** Up to so many letters a word begins too many others that have nothing to do with it. */
const shortWord = 3;

export function isShort(word: string): boolean {
  return word.length <= shortWord && !/\p{Script=Hangul}/u.test(word);
}

/**
 * A word that stands nowhere is taken for what differs from it by a letter or, failing that, two.
 *
 * @param shortGoOn short words match longer ones that begin with them
 */
export function searchWord(
  index: Index,
  word: string,
  { words, whole }: Query,
  shortGoOn: boolean,
): SearchedWord {
  // A single letter beside other words would match too much from its beginning in any case.
  const mayGoOn = isShort(word) ? shortGoOn && (words.length === 1 || word.length > 1) : true;
  const prefix = mayGoOn && !whole.has(word);
  let found = index.search(word, { prefix });
  const exact = found.length > 0;
  for (let edits = 1; found.length === 0 && edits <= mostEdits(word); edits++) {
    found = index.search(word, { prefix, fuzzy: edits });
  }
  const asItIs = new Set(found.flatMap(({ id, terms }) => (terms.includes(word) ? [id as number] : [])));
  return {
    word,
    exact,
    whole: asItIs,
    scores: new Map(
      found.map(({ id, score }) => [id as number, score + (asItIs.has(id as number) ? wholeFirst : 0)]),
    ),
    written: [...new Set(found.flatMap(({ terms }) => terms))],
  };
}

/** How many letters of a word may be wrong; two that changed places are two. */
function mostEdits(word: string): number {
  if (/\p{N}/u.test(word) || word.length < 4) return 0;
  return word.length === 4 ? 1 : 2;
}

/**
 * Its words give the rank; whether they stand as a phrase is looked up in the text. Rows in which it stands only within
 * a longer word come last.
 */
export function searchPhrase(index: Index, phrase: Phrase, stands: (key: number) => boolean): Scores {
  const queries = wordsOf(phrase.text).map(({ word }) => word);
  const prefix = (word: string) => word === queries.at(-1);
  const found = index.search({ queries, combineWith: 'AND', prefix });
  const scores = new Map(found.map(({ id, score }) => [id as number, score]));
  if (beginsWithin(phrase)) {
    for (let key = 0; key < index.documentCount; key++) if (!scores.has(key)) scores.set(key, 0);
  }
  return new Map([...scores].filter(([key]) => stands(key)));
}

/** Words of the dossier that are like those that stand nowhere, the nearest first. */
export function nearestWords(index: Index, words: readonly string[]): string[] {
  const near = words
    .filter((word) => index.search(word, { prefix: true }).length === 0)
    .flatMap((word) => index.autoSuggest(word, { fuzzy: 0.4, prefix: true }))
    .sort((a, b) => b.score - a.score)
    .map(({ suggestion }) => suggestion);
  return [...new Set(near)].slice(0, 5);
}
