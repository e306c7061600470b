import type { Dossier } from '#lib/model/dossier.ts';
import { foldText } from './foldText.ts';
import type { Wanted } from './hitRanges.ts';
import { listOrder } from './listOrder.ts';
import { phrasePlaces, readQuery, type Phrase, type Query } from './readQuery.ts';
import { allOf, anyOf, raised, ranked, type Scores } from './scores.ts';
import { searchedTexts, searchEntries, type SearchEntry, type UnitNoun } from './searchEntries.ts';
import { isClause, withClauses, type Part } from './clauseQuery.ts';
import { meaningsOf } from './synonyms.ts';
import { isShort, nearestWords, searchPhrase, searchWord, type Index } from './searchIndex.ts';
import { wordForms } from './wordForms.ts';
import { withoutAddresses, wordsOf } from './wordsOf.ts';

export interface Hit extends Wanted {
  readonly entry: SearchEntry;
}

/** How much of what was searched for those rows have that are given because none has all of it. */
export interface InPart {
  /** How many words, words that belong together and phrases were searched for. */
  readonly terms: number;
  /** The most of them that a row has. */
  readonly most: number;
  /** How many rows have so many; they come first. */
  readonly rows: number;
  /** Some have all of it that do not pass. */
  readonly isWholeOutside: boolean;
}

export interface Finding {
  /** The best first; in `listOrder` if nothing was entered. */
  readonly hits: readonly Hit[];
  /** Null where the hits have all that was searched for. */
  readonly inPart: InPart | null;
  /** Rows that match but do not pass; where there are any, those that have all that was searched for. */
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
  /** Words that were entered and not searched for, since they say nothing of what is asked. */
  readonly idle: readonly string[];
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
  /** Words of which questions are made, folded: beside others they are not searched for. */
  readonly idleWords?: readonly string[];
}

export interface Search {
  readonly entries: readonly SearchEntry[];
  /** Searches for words and for phrases in quotation marks; lists all that passes where nothing is entered. */
  readonly find: (input: string, passes: (entry: SearchEntry) => boolean, options?: SearchOptions) => Finding;
}

const opened = new WeakMap<Dossier, Promise<Search>>();

/**
 * The search of a dossier, made on first use and kept. Words match from their beginning and in other forms, those of three
 * letters and fewer go on only where nothing has them whole; those that stand nowhere match what differs from them by a letter or, failing
 * that, two. Numbers never do, nor do phrases. What the dossier has other words for is found by those too. Where no row has
 * all, those come that have half of it or more, else any.
 *
 * @param unit what a unit is called, which is the same whenever a dossier is asked for
 */
export function openSearch(dossier: Dossier, unit: UnitNoun): Promise<Search> {
  let search = opened.get(dossier);
  if (!search) {
    search = makeSearch(dossier, unit);
    opened.set(dossier, search);
    // What could not be loaded may be loaded next time.
    search.catch(() => opened.delete(dossier));
  }
  return search;
}

async function makeSearch(dossier: Dossier, unit: UnitNoun): Promise<Search> {
  // Only who searches pays for it.
  const [{ default: MiniSearch }, { stemmer }] = await Promise.all([import('minisearch'), import('stemmer')]);
  const entries = searchEntries(dossier, unit);
  const inWords = (text: string) => wordsOf(withoutAddresses(foldText(text).text)).map(({ word }) => word);
  const known = new Set<string>();
  const index: Index = new MiniSearch({
    idField: 'key',
    fields: ['label', 'text', 'quote', 'detail'],
    tokenize: (text) => {
      const words = inWords(text);
      for (const word of words) known.add(word);
      return words;
    },
    processTerm: (word) => word,
    searchOptions: { boost: { text: 3, quote: 2, label: 1.5 }, tokenize: inWords },
  });
  // Piece by piece, so that the page goes on meanwhile.
  await index.addAllAsync(
    entries.map((entry, key) => ({ ...searchedTexts(entry), key })),
    { chunkSize: 500 },
  );
  const indexed = { index, formsOf: wordForms(known, stemmer) };
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
    if (strict.isWhole || !query.words.some(isShort)) return strict;
    const loose = findAs(query, input, passes, options, true);
    return loose.isWhole || strict.matched === 0 ? loose : strict;
  };

  function findAs(
    query: Query,
    input: string,
    passes: (entry: SearchEntry) => boolean,
    { withPublications = () => false, clauseWords = [], idleWords = [] }: SearchOptions,
    shortGoOn: boolean,
  ): Finding & { readonly matched: number; readonly isWhole: boolean } {
    const { words, phrases } = query;
    if (words.length + phrases.length === 0) {
      const signsAlone = input.trim() !== '';
      inOrder ??= listOrder(dossier, entries);
      const passing = signsAlone ? [] : inOrder.filter(passes);
      return {
        hits: passing.map((entry) => ({ entry, words: new Set<string>(), phrases })),
        inPart: null,
        matched: passing.length,
        isWhole: true,
        leftOut: signsAlone ? 0 : entries.length - passing.length,
        inPublications: 0,
        forgiven: [],
        longer: [],
        also: [],
        idle: [],
        nearest: [],
        signsAlone,
      };
    }
    const findPhrase = (phrase: Phrase) => searchPhrase(index, phrase, (key) => hasPhrase(key, phrase));
    const entered = withClauses(meaningsOf(dossier, words), clauseWords);
    const isIdle = ({ words: together, others }: Part) =>
      others.length === 0 && together.every((word) => idleWords.includes(word));
    const telling = entered.filter((part) => !isIdle(part));
    // Who enters nothing else asks for that.
    const asParts = telling.length + phrases.length > 0 ? telling : entered;
    const clauses = asParts.flatMap(({ clause }) => clause ?? []);
    const searched = asParts.map(({ words: together, others, clause }) => {
      const own = together.map((word) => searchWord(indexed, word, query, shortGoOn));
      const also = others
        .map((phrase) => ({ phrase, scores: raised(findPhrase(phrase), together.length) }))
        .filter(({ scores }) => scores.size > 0);
      // What is guessed for a misspelling is not asked for where another word for the thing is found.
      const asked = also.length > 0 && own.some(({ exact }) => !exact) ? [] : own;
      return {
        own: asked,
        also,
        scores: anyOf([
          allOf(asked.map(({ scores }) => scores)),
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
    const hitOf = (key: number): Hit => {
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
    };
    const some = ranked(parts, entries.length);
    const whole = some.filter(({ matched }) => matched === parts.length);
    const isPassing = ({ key }: { readonly key: number }) => passes(entries[key]!);
    const isFound = whole.some(isPassing);
    const passing = (isFound ? whole : some).filter(isPassing);
    const [best] = passing;
    const half = Math.min(best?.matched ?? 0, Math.ceil(parts.length / 2));
    const given = passing.filter(({ matched }) => matched >= half);
    const hits = given.map(({ key }) => hitOf(key));
    const outside = (whole.length > 0 ? whole : some).filter((each) => !isPassing(each));
    const nearest =
      some.length > 0
        ? []
        : nearestWords(
            index,
            asParts.flatMap((part) => part.words),
          );
    const forgiven = asked.filter(({ exact, written: like }) => !exact && like.length > 0);
    const found = new Set(hits.map(({ entry }) => places.get(entry)!));
    const longer = asked.flatMap(({ word, exact, whole: own, scores, written: all }) => {
      const rows = [...scores.keys()].filter((key) => found.has(key) && !own.has(key)).length;
      const isBoth = asked.length === 1 && exact && rows > 0 && [...own].some((key) => found.has(key));
      return isBoth ? [{ word, written: all.filter((each) => each !== word), rows }] : [];
    });
    return {
      hits,
      inPart:
        best && !isFound
          ? {
              terms: parts.length,
              most: best.matched,
              rows: given.filter(({ matched }) => matched === best.matched).length,
              isWholeOutside: whole.length > 0,
            }
          : null,
      matched: some.length,
      isWhole: whole.length > 0,
      leftOut: outside.length,
      inPublications: outside.filter(({ key }) => withPublications(entries[key]!)).length,
      forgiven,
      longer,
      also: also.map(({ text }) => text),
      idle: entered.filter((part) => !asParts.includes(part)).flatMap((part) => part.words),
      nearest,
      signsAlone: false,
    };
  }
  return { entries, find };
}
