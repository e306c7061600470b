import type MiniSearch from 'minisearch';
import type { Query as IndexQuery } from 'minisearch';
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
    const queries = words.map((word) => wordQuery(index, word, words.length === 1));
    const parts = [...queries, ...phrases.map(phraseQuery)];
    const written = new Set(queries.flatMap((query) => wordsMatching(index, query)));
    const run = (combineWith: 'AND' | 'OR') =>
      index
        .search(
          { combineWith, queries: parts },
          { filter: ({ id }) => phrases.every((phrase) => hasPhrase(id as number, phrase)) },
        )
        .map(({ id }): Hit => ({ entry: entries[id as number]!, words: written, phrases }));
    const all = run('AND');
    const complete = all.length > 0;
    const matching = complete || parts.length === 1 ? all : run('OR');
    const hits = matching.filter(({ entry }) => passes(entry));
    const nearest = matching.length > 0 ? [] : nearestWords(index, words);
    return { hits, complete, leftOut: matching.length - hits.length, nearest };
  };
  return { entries, find };
}

/** A single letter beside other words would match too much from its beginning. */
function wordQuery(index: Index, word: string, alone: boolean): IndexQuery {
  const prefix = alone || word.length > 1 || /\p{Script=Hangul}/u.test(word);
  const stands = index.search(word, { prefix }).length > 0;
  const edits = stands || /\p{N}/u.test(word) || word.length < 4 ? 0 : word.length < 9 ? 1 : 2;
  return { queries: [word], prefix, fuzzy: edits };
}

/** As they stand in the index. */
function wordsMatching(index: Index, query: IndexQuery): string[] {
  return index.search(query).flatMap(({ match }) => Object.keys(match));
}

/** Its words, for the rank alone: whether they stand as a phrase is looked up in the text. */
function phraseQuery({ text }: Phrase): IndexQuery {
  const words = wordsOf(text).map(({ word }) => word);
  return { queries: words, combineWith: 'AND', prefix: (_, i) => i === words.length - 1 };
}

function nearestWords(index: Index, words: readonly string[]): string[] {
  const near = words
    .filter((word) => index.search(word, { prefix: true }).length === 0)
    .flatMap((word) => index.autoSuggest(word, { fuzzy: 0.4, prefix: true }))
    .sort((a, b) => b.score - a.score)
    .map(({ suggestion }) => suggestion);
  return [...new Set(near)].slice(0, 5);
}
