import type { Dossier } from '#lib/model/dossier.ts';
import { foldText } from './foldText.ts';
import type { Wanted } from './hitRanges.ts';
import { listOrder } from './listOrder.ts';
import { phrasePlaces, readQuery, type Phrase, type Query } from './readQuery.ts';
import { searchedTexts, searchEntries, type SearchEntry } from './searchEntries.ts';
import { isClause, withClauses } from './clauseQuery.ts';
import { meaningsOf } from './synonyms.ts';
import {
  isShort,
  nearestWords,
  searchPhrase,
  searchWord,
  wholeFirst,
  type Index,
  type Scores,
} from './searchIndex.ts';
import { withoutAddresses, wordsOf } from './wordsOf.ts';

export interface Hit extends Wanted {
  readonly entry: SearchEntry;
}

export interface Finding {
  /** The best first; in `listOrder` if nothing was entered. */
  readonly hits: readonly Hit[];
  /** False where no row has all that was searched for, and rows with some of it are given instead. */
  readonly complete: boolean;
  /** Rows that match but do not pass. */
  readonly leftOut: number;
  /** How many of them would pass if other publications counted. */
  readonly inPublications: number;
  /** Words that stand nowhere, each with those like it that were searched for instead. */
  readonly forgiven: readonly { readonly word: string; readonly written: readonly string[] }[];
  /** The word that stands as it is in some hits and only begins longer words in others, which come after those. */
  readonly longer: readonly {
    readonly word: string;
    readonly written: readonly string[];
    readonly rows: number;
  }[];
  /** Other words for what is searched for, folded, that were searched for too and found. */
  readonly also: readonly string[];
  /** Words of the dossier that are nearest to those that no row has, the nearest first. */
  readonly nearest: readonly string[];
  /** True if what was entered has no letter or digit, so that nothing was searched for. */
  readonly signsAlone: boolean;
}

export interface SearchOptions {
  /** What would pass if other publications counted; without it they are not told apart. */
  readonly withPublications?: (entry: SearchEntry) => boolean;
  /** Words for a clause, folded: with a number behind them they ask for the clauses that have it. */
  readonly clauseWords?: readonly string[];
}

export interface Search {
  readonly entries: readonly SearchEntry[];
  /** Searches for words and for phrases in quotation marks; lists all that passes where nothing is entered. */
  readonly find: (input: string, passes: (entry: SearchEntry) => boolean, options?: SearchOptions) => Finding;
}

const opened = new WeakMap<Dossier, Promise<Search>>();

/**
 * The search of a dossier, made on first use and kept. Words match from their beginning, those of three letters and fewer
 * only where nothing has them whole; those that stand nowhere match what differs from them by a letter or, failing that, two. Numbers never do, nor do phrases. What the dossier has other
 * words for is found by those too.
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
    tokenize: (text) => wordsOf(withoutAddresses(foldText(text).text)).map(({ word }) => word),
    processTerm: (word) => word,
    searchOptions: { boost: { text: 3, quote: 2, label: 1.5 } },
  });
  // Piece by piece, so that the page goes on meanwhile.
  await index.addAllAsync(
    entries.map((entry, key) => ({ ...searchedTexts(entry), key })),
    { chunkSize: 500 },
  );
  const places = new Map(entries.map((entry, key) => [entry, key]));
  let inOrder: readonly SearchEntry[] | null = null;
  const folded = new Map<number, readonly string[]>();
  const foldedAt = (key: number) => {
    const known =
      folded.get(key) ??
      Object.values(searchedTexts(entries[key]!)).map((field) => withoutAddresses(foldText(field).text));
    folded.set(key, known);
    return known;
  };
  const hasPhrase = (key: number, phrase: Phrase) =>
    foldedAt(key).some((field) => phrasePlaces(field, phrase).length > 0);

  const clausesOf = (number: string): Scores =>
    new Map(entries.flatMap((entry, key) => (isClause(entry, number) ? [[key, 0] as const] : [])));

  const find: Search['find'] = (input, passes, options = {}) => {
    const query = readQuery(input);
    const strict = findAs(query, input, passes, options, false);
    if (strict.complete && strict.matched > 0) return strict;
    if (!query.words.some(isShort)) return strict;
    const loose = findAs(query, input, passes, options, true);
    return (loose.complete && loose.matched > 0) || strict.matched === 0 ? loose : strict;
  };

  function findAs(
    query: Query,
    input: string,
    passes: (entry: SearchEntry) => boolean,
    { withPublications = () => false, clauseWords = [] }: SearchOptions,
    shortGoOn: boolean,
  ): Finding & { readonly matched: number } {
    const { words, phrases } = query;
    if (words.length + phrases.length === 0) {
      const signsAlone = input.trim() !== '';
      inOrder ??= listOrder(dossier, entries);
      const passing = signsAlone ? [] : inOrder.filter(passes);
      return {
        hits: passing.map((entry) => ({ entry, words: new Set<string>(), phrases })),
        complete: true,
        matched: passing.length,
        leftOut: signsAlone ? 0 : entries.length - passing.length,
        inPublications: 0,
        forgiven: [],
        longer: [],
        also: [],
        nearest: [],
        signsAlone,
      };
    }
    const findPhrase = (phrase: Phrase) => searchPhrase(index, phrase, (key) => hasPhrase(key, phrase));
    const asParts = withClauses(meaningsOf(dossier, words), clauseWords);
    const clauses = asParts.flatMap(({ clause }) => clause ?? []);
    const searched = asParts.map(({ words: together, others, clause }) => {
      const own = together.map((word) => searchWord(index, word, query, shortGoOn));
      const also = others
        .map((phrase) => ({ phrase, scores: raised(findPhrase(phrase), together.length) }))
        .filter(({ scores }) => scores.size > 0);
      // What is guessed for a misspelling is not asked for where another word for the thing is found.
      const asked = also.length > 0 && own.some(({ exact }) => !exact) ? [] : own;
      return {
        own: asked,
        also,
        scores: either([
          all(asked.map(({ scores }) => scores)),
          ...also.map(({ scores }) => scores),
          // Before all that only mention it.
          ...(clause ? [raised(clausesOf(clause.number), together.length + 1)] : []),
        ]),
      };
    });
    const asked = searched.flatMap(({ own }) => own);
    const also = searched.flatMap((each) => each.also.map(({ phrase }) => phrase));
    const parts = [...searched.map(({ scores }) => scores), ...phrases.map(findPhrase)];
    const written = new Set(asked.flatMap((each) => each.written));
    const marked = [...phrases, ...also];
    const run = (least: number) =>
      ranked(parts, least).map((key): Hit => {
        const here = clauses.filter(
          ({ number, phrases: as }) =>
            isClause(entries[key]!, number) || as.some((phrase) => hasPhrase(key, phrase)),
        );
        if (here.length === 0) return { entry: entries[key]!, words: written, phrases: marked };
        // Where the clause is named, a number that means something else is not marked.
        const named = new Set(here.flatMap((clause) => clause.words));
        const rest = asked.filter(({ word }) => !named.has(word)).flatMap((each) => each.written);
        return {
          entry: entries[key]!,
          words: new Set(rest),
          phrases: [...marked, ...here.flatMap((clause) => clause.phrases)],
        };
      });
    const whole = run(parts.length);
    const complete = whole.length > 0;
    const matching = complete || parts.length === 1 ? whole : run(1);
    const hits = matching.filter(({ entry }) => passes(entry));
    const nearest = matching.length > 0 ? [] : nearestWords(index, words);
    const forgiven = asked.filter(({ exact, written: like }) => !exact && like.length > 0);
    const found = new Set(hits.map(({ entry }) => places.get(entry)!));
    const longer = asked.flatMap(({ word, exact, whole: own, scores, written: all }) => {
      const rows = [...scores.keys()].filter((key) => found.has(key) && !own.has(key)).length;
      const isBoth = asked.length === 1 && exact && rows > 0 && [...own].some((key) => found.has(key));
      return isBoth ? [{ word, written: all.filter((each) => each !== word), rows }] : [];
    });
    return {
      hits,
      complete,
      matched: matching.length,
      leftOut: matching.length - hits.length,
      inPublications: matching.filter(({ entry }) => !passes(entry) && withPublications(entry)).length,
      forgiven,
      longer,
      also: also.map(({ text }) => text),
      nearest,
      signsAlone: false,
    };
  }
  return { entries, find };
}

/** The rows that each of them has, with the sum of their scores; none of none. */
function all([first, ...others]: readonly Scores[]): Scores {
  if (!first) return new Map();
  const shared = [...first].filter(([key]) => others.every((each) => each.has(key)));
  return new Map(
    shared.map(([key, score]) => [key, others.reduce((sum, each) => sum + (each.get(key) ?? 0), score)]),
  );
}

/** As good as so many words that stand as they are. */
function raised(scores: Scores, words: number): Scores {
  return new Map([...scores].map(([key, score]) => [key, score + words * wholeFirst]));
}

/** The rows that any of them has, with the best of their scores. */
function either(some: readonly Scores[]): Scores {
  const best = new Map<number, number>();
  for (const scores of some) {
    for (const [key, score] of scores) best.set(key, Math.max(score, best.get(key) ?? 0));
  }
  return best;
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
