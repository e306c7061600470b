import type { ToldKind } from '#lib/model/toldKind.ts';
import type { Formats } from '../Formats.ts';
import { count, inWords } from './english.ts';
import { kindWords } from './issueKinds.ts';
import { rowAmounts, type TableAmount } from './rowAmounts.ts';
import { units } from './units.ts';

/** What was found where nothing has all that was searched for. */
interface PartFacts {
  readonly terms: number;
  readonly most: number;
  readonly rows: number;
  readonly found: readonly TableAmount[];
}

/** The search page and what it finds. */
export function search(formats: Formats) {
  const { either, number } = formats;
  const quoted = (text: string) => `“${text}”`;
  const amounts = (rows: readonly TableAmount[]) => rowAmounts(formats, rows);
  return {
    description:
      'Full-text search over claims, quotes, arguments, provisions, figures, events, stances and published findings.',
    form: 'Full text',
    terms: 'Search terms',
    results: 'Results',
    /** `{0}` are the tables of the dossier. */
    needsScript: 'The search needs JavaScript. Without it, look through the {0}, which hold every row.',
    tables: 'tables of the dossier',
    notLoaded: 'The search could not be loaded.',
    tryAgain: 'Try again',
    /** What can be searched and how, before anything is. */
    start: (searched: readonly TableAmount[]) => {
      const [first, second] = searched.toSorted((a, b) => b.amount - a.amount);
      const some = [first, second].flatMap((each) => each ?? []);
      const all =
        searched.length > some.length
          ? `${some.map((each) => amounts([each])).join(', ')} and more`
          : amounts(some);
      return `Search ${all}. The beginning of a word is enough where it has four letters or more; “article 4” finds clauses by their number; quotation marks find an exact phrase, and a filter alone lists all it lets through.`;
    },
    /** Tables with too many rows to be searched one by one. */
    tooMany: (tables: readonly TableAmount[]) =>
      `${amounts(tables)} are too many to be searched one by one: look for their actor or issue, whose pages have them.`,
    nothing: ({ asked, searched }: { asked: string; searched: readonly TableAmount[] }) =>
      `No match for ${quoted(asked)} in ${amounts(searched)}.`,
    signsAlone: (asked: string) => `Nothing was searched for: ${quoted(asked)} has no letters or digits.`,
    nothingPasses: (searched: readonly TableAmount[]) =>
      `None of the ${amounts(searched)} matches these filters.`,
    instead: ({ word, instead }: { word: string; instead: readonly string[] }) =>
      `No match for ${quoted(word)}; showing ${either(instead.map(quoted))}.`,
    /** Hits that have only words which begin with one that others have as it is, or other forms of it. */
    longer: ({ word, longer, rows }: { word: string; longer: readonly string[]; rows: number }) =>
      `Those with ${quoted(word)} as a whole word come first; ${number(rows)} after them ${rows === 1 ? 'has' : 'have'} longer words or other forms such as ${either(longer.map(quoted))}.`,
    /** Other words for what was searched for. */
    also: (words: readonly string[]) => `Also searched: ${formats.list(words.map(quoted))}.`,
    found: (found: readonly TableAmount[]) => `Found ${amounts(found)}.`,
    /** Of the provisions found. */
    absent: (amount: number) =>
      amount === 1
        ? 'One of them says that a treaty does not have it.'
        : `${number(amount)} of them say that a treaty does not have it.`,
    /** Of the words, words that belong together and phrases: how many `most` rows that come first have, and all that is found. */
    foundInPart: ({ terms, most, rows, found }: PartFacts) => {
      const all = terms === 2 ? 'both of these terms' : `all ${inWords(formats, terms)} of these terms`;
      const amount = found.reduce((sum, { amount: own }) => sum + own, 0);
      const first =
        rows === amount
          ? ''
          : `; the first ${rows === 1 ? 'has' : `${number(rows)} have`} ${inWords(formats, most)}`;
      const those =
        rows < amount
          ? `Found with some of them: ${amounts(found)}${first}`
          : `Found with ${inWords(formats, most)} of them: ${amounts(found)}`;
      return `Nothing has ${all}. ${those}.`;
    },
    /** Words that were entered and are not asked for. */
    idle: (words: readonly string[]) => `Not searched for: ${formats.list(words.map(quoted))}.`,
    /** Words in small letters that a question is made of and that say nothing of what it is about. */
    idleWords: (
      'a an the this that these those it its they them their there he she his her we our you your i my me ' +
      'what when where which who whom whose why how many much ' +
      'is are was were be been being am do does did doing done has have had having will would shall should can could may might must ' +
      'say says said tell tells told mean means ' +
      'of in into on onto at by to from for with as about and or if than then so any some'
    ).split(' '),
    /** Words for a clause, in small letters, that stand before its number where somebody asks for it. */
    clauseWords: ['article', 'articles', 'art', 'clause', 'clauses', 'provision'],
    /** What is not shown and has all that was searched for, where what is shown has a part of it. */
    allOutside: ({ amount, publications }: { amount: number; publications: number }) => {
      const places = [
        ...(publications > 0 ? [`${number(publications)} in other publications`] : []),
        ...(amount > 0 ? [`${number(amount)} outside the current filters`] : []),
      ];
      return `What has all of them is left out: ${formats.list(places)}.`;
    },
    /** Matches that are not shown: `publications` because other publications do not count, `amount` for other filters. */
    outside: ({ amount, publications, found }: { amount: number; publications: number; found: number }) => {
      const both = publications > 0 && amount > 0 ? `, ${number(amount)} outside the current filters` : '';
      if (publications > 0)
        return found > 0
          ? `${number(publications)} more in other publications${both}.`
          : `No match in what is counted now: ${number(publications)} in other publications${both}.`;
      return found > 0
        ? `${number(amount)} more outside the current filters.`
        : `No match within the current filters, ${number(amount)} outside them.`;
    },
    nearest: 'Similar words:',
    showMore: ({ amount, all }: { amount: number; all: number }) =>
      `Show ${number(amount)} more of ${count(formats, all, 'result')}`,
    /** What a hit is, with how it is coded: `Claim: prediction, likely`. */
    kind: ({ noun, coded }: { noun: string; coded: readonly string[] }) =>
      coded.length === 0 ? noun : `${noun}: ${coded.join(', ')}`,
    parts: {
      conditions: 'Conditions',
      date: 'Date',
      period: 'Period',
      value: 'Value',
      measure: 'Measure',
      check: 'Check',
    },
    /** Before what the ends of an issue mean. */
    means: (told: ToldKind) => kindWords[told].means,
    unit: units(formats).unit,
  };
}
