import type MiniSearch from 'minisearch';
import { beginsWithin, type Phrase, type Query } from './readQuery.ts';
import { wholeFirst, type Scores } from './scores.ts';
import type { SearchedTexts } from './searchEntries.ts';
import { wordsOf } from './wordsOf.ts';

/** The rows of a dossier by their words; `key` is their position among the entries. */
export type Index = MiniSearch<SearchedTexts & { readonly key: number }>;

export interface SearchedWord {
  readonly word: string;
  readonly scores: Scores;
  /** The rows that have the word itself and not only longer ones that begin with it or other forms of it. */
  readonly whole: ReadonlySet<number>;
  /** False if it stands nowhere, nor begins any word. */
  readonly exact: boolean;
  /** The words of the dossier that it matches. */
  readonly written: readonly string[];
}

/** Up to so many letters a word begins too many others that have nothing to do with it. */
const shortWord = 3;

export function isShort(word: string): boolean {
  return word.length <= shortWord && !/\p{Script=Hangul}/u.test(word);
}

/**
 * A word matches itself, longer ones that begin with it, and other forms of it. One that stands nowhere and has no other form
 * is taken for what differs from it by a letter or, failing that, two.
 *
 * @param formsOf the other forms of a word that stand in the dossier
 * @param shortGoOn short words match longer ones that begin with them
 */
export function searchWord(
  { index, formsOf }: { readonly index: Index; readonly formsOf: (word: string) => readonly string[] },
  word: string,
  { words, whole }: Query,
  shortGoOn: boolean,
): SearchedWord {
  // A single letter beside other words would match too much from its beginning in any case.
  const mayGoOn = isShort(word) ? shortGoOn && (words.length === 1 || word.length > 1) : true;
  const prefix = mayGoOn && !whole.has(word);
  const forms = whole.has(word) ? [] : formsOf(word);
  const own = index.search(word, { prefix });
  const exact = own.length > 0;
  const known = new Set(own.map(({ id }) => id));
  let found = [
    ...own,
    ...index.search({ queries: [...forms], combineWith: 'OR' }).filter(({ id }) => !known.has(id)),
  ];
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
