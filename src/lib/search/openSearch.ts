import type MiniSearch from 'minisearch';
import type { Dossier } from '#lib/model/dossier.ts';
import { foldText } from './foldText.ts';
import type { Wanted } from './hitRanges.ts';
import { listOrder } from './listOrder.ts';
import { phrasePlaces, readQuery, type Phrase } from './readQuery.ts';
import { searchEntries, type SearchEntry } from './searchEntries.ts';
import { wordsOf } from './wordsOf.ts';

export interface Hit extends Wanted {
  readonly entry: SearchEntry;
}

export interface Finding {
  /** The best first; in `listOrder` if nothing was searched for. */
  readonly hits: readonly Hit[];
  /** False where no row has all that was searched for, and rows with some of it are given instead. */
  readonly complete: boolean;
  /** Rows that match but do not pass. */
  readonly leftOut: number;
  /** Words of the dossier that are nearest to those that no row has, the nearest first. */
  readonly nearest: readonly string[];
}

export interface Search {
  readonly entries: readonly SearchEntry[];
  /** Searches for words and for phrases in quotation marks; with neither, lists all that passes. */
  readonly find: (input: string, passes: (entry: SearchEntry) => boolean) => Finding;
}

type Index = MiniSearch<SearchEntry & { readonly key: number }>;

const opened = new WeakMap<Dossier, Promise<Search>>();

/**
 * The search of a dossier, made on first use and kept. Words match from their beginning; those that stand nowhere match
 * what differs from them by a letter, or two if they are long. Numbers never do, nor do phrases.
 */
export function openSearch(dossier: Dossier): Promise<Search> {
  let search = opened.get(dossier);
  if (!search) {
    search = makeSearch(dossier);
    opened.set(dossier, search);
    // What could not be loaded may be loaded next time.
    search.catch(() => opened.delete(dossier));
  }
  return search;
}

async function makeSearch(dossier: Dossier): Promise<Search> {
  // Only who searches pays for it.
  const { default: MiniSearch } = await import('minisearch');
  const entries = searchEntries(dossier);
  const index: Index = new MiniSearch({
    idField: 'key',
    fields: ['label', 'text', 'quote', 'detail'],
    tokenize: (text) => wordsOf(foldText(text).text).map(({ word }) => word),
    processTerm: (word) => word,
    searchOptions: { boost: { text: 3, quote: 2, label: 1.5 } },
  });
  index.addAll(entries.map((entry, key) => ({ ...entry, key })));
  const inOrder = entries.toSorted(listOrder(dossier));
  const folded = entries.map(({ label, text, quote, detail }) =>
    [label, text, quote, detail].map((field) => foldText(field).text),
  );
  const hasPhrase = (key: number, phrase: Phrase) =>
    (folded[key] ?? []).some((field) => phrasePlaces(field, phrase).length > 0);

  const find: Search['find'] = (input, passes) => {
    const { words, phrases } = readQuery(input);
    if (words.length + phrases.length === 0) {
      const hits = inOrder.filter(passes).map((entry) => ({ entry, words: new Set<string>(), phrases }));
      return { hits, complete: true, leftOut: entries.length - hits.length, nearest: [] };
    }
    const searched = words.map((word) => searchWord(index, word, words.length === 1));
    const parts = [
      ...searched.map(({ scores }) => scores),
      ...phrases.map((phrase) => searchPhrase(index, phrase, (key) => hasPhrase(key, phrase))),
    ];
    const written = new Set(searched.flatMap((each) => each.written));
    const run = (least: number) =>
      ranked(parts, least).map((key): Hit => ({ entry: entries[key]!, words: written, phrases }));
    const all = run(parts.length);
    const complete = all.length > 0;
    const matching = complete || parts.length === 1 ? all : run(1);
    const hits = matching.filter(({ entry }) => passes(entry));
    const nearest = matching.length > 0 ? [] : nearestWords(index, words);
    return { hits, complete, leftOut: matching.length - hits.length, nearest };
  };
  return { entries, find };
}

/** For each row that matches, by its position in the entries, how well. */
type Scores = ReadonlyMap<number, number>;

interface SearchedWord {
  readonly scores: Scores;
  /** The words of the dossier that it matches. */
  readonly written: readonly string[];
}

function searchWord(index: Index, word: string, alone: boolean): SearchedWord {
  // A single letter beside other words would match too much from its beginning.
  const prefix = alone || word.length > 1 || /\p{Script=Hangul}/u.test(word);
  let found = index.search(word, { prefix });
  const edits = /\p{N}/u.test(word) || word.length < 4 ? 0 : word.length < 9 ? 1 : 2;
  if (found.length === 0 && edits > 0) found = index.search(word, { prefix, fuzzy: edits });
  return {
    scores: new Map(found.map(({ id, score }) => [id as number, score])),
    written: [...new Set(found.flatMap(({ terms }) => terms))],
  };
}

/** Its words give the rank; whether they stand as a phrase is looked up in the text. */
function searchPhrase(index: Index, { text }: Phrase, stands: (key: number) => boolean): Scores {
  const queries = wordsOf(text).map(({ word }) => word);
  const prefix = (word: string) => word === queries.at(-1);
  const found = index.search({ queries, combineWith: 'AND', prefix });
  return new Map(
    found.filter(({ id }) => stands(id as number)).map(({ id, score }) => [id as number, score]),
  );
}

/** Positions of the rows that at least so many parts match, those that more match first, then the better. */
function ranked(parts: readonly Scores[], least: number): number[] {
  const sums = new Map<number, { matched: number; score: number }>();
  for (const part of parts) {
    for (const [key, score] of part) {
      const { matched, score: sum } = sums.get(key) ?? { matched: 0, score: 0 };
      sums.set(key, { matched: matched + 1, score: sum + score });
    }
  }
  return [...sums]
    .filter(([, { matched }]) => matched >= least)
    .sort(([a, x], [b, y]) => y.matched - x.matched || y.score - x.score || a - b)
    .map(([key]) => key);
}

function nearestWords(index: Index, words: readonly string[]): string[] {
  const near = words
    .filter((word) => index.search(word, { prefix: true }).length === 0)
    .flatMap((word) => index.autoSuggest(word, { fuzzy: 0.4, prefix: true }))
    .sort((a, b) => b.score - a.score)
    .map(({ suggestion }) => suggestion);
  return [...new Set(near)].slice(0, 5);
}
