import type { Formats } from '../Formats.ts';
import { count } from './english.ts';
import { quotesFound, type QuoteFound } from './quotesFound.ts';

interface AlphaFacts {
  /** Null where alpha is undefined. */
  readonly alpha: number | null;
  readonly digits: number;
  readonly undefinedBecause: 'no pairs' | 'no variation' | null;
}

/** Why a quote cannot be looked up. */
type Unchecked = 'noSource' | 'unknownSource' | 'noText' | 'emptyText';

interface DoubtfulQuote {
  /** The title of its table, and of its source. */
  readonly table: string;
  readonly source: string;
  /** As counted in the file. */
  readonly row: number;
  readonly quote: string;
  /** As its row names it; null for none. */
  readonly paragraph: number | null;
  readonly status: QuoteFound;
  /** Where the words are instead; null for nowhere. */
  readonly standsInstead: number | null;
}

/** What is said beside a coding table: of texts and quotes in them, and of two codings that are settled. */
export function settling(formats: Formats) {
  const { number } = formats;
  const alpha = ({ alpha: value, digits, undefinedBecause }: AlphaFacts) => {
    if (value !== null) return formats.decimals(value, digits);
    return undefinedBecause === 'no pairs' ? 'no pairs' : 'undefined: all values are the same';
  };

  return {
    text: {
      heading: 'Text of the source',
      lead: 'Open the text of a source to look quotes up in it. It is kept in this browser with the dossier and saved with it only if you ask.',
      choose: 'Text file (TXT, Markdown)',
      zone: 'Drop text files here, or choose them',
      keptTexts: (texts: readonly { readonly file: string; readonly source: string }[]) =>
        `Kept: ${formats.list(texts.map(({ file, source }) => `${file} as the text of “${source}”`))}.`,
      notText: (file: string) => `${file} is no text that can be read: UTF-8 and UTF-16 are.`,
      whose: (file: string) => `${file} is the text of`,
      newSource: 'a new source',
      keep: 'Keep it',
      noText: (source: string) => `No text of “${source}” is open.`,
      noSource: 'This row names no source yet.',
      noRow: 'Choose a row to look its quote up.',
      document: (source: string) => `“${source}”, as it was opened`,
      take: 'Take the selection as quote',
      selected: ({ paragraph, words, most }: { paragraph: number; words: number; most: number }) =>
        `Selected: ${count(formats, words, 'word')} in paragraph ${number(paragraph)}${words > most ? `, more than the ${number(most)} that a quote may have` : ''}.`,
      nothingSelected: 'Select words in the text, with the mouse or with Shift and the arrow keys.',
      noQuote: 'This row has no quote yet.',
      found: ({ paragraph, found }: { paragraph: number; found: QuoteFound }) =>
        `The quote in paragraph ${number(paragraph)}: ${quotesFound[found]}.`,
      standsIn: (paragraph: number) => `It stands in paragraph ${number(paragraph)}.`,
      useParagraph: (paragraph: number) => `Use paragraph ${number(paragraph)}`,
      nowhere: 'It stands nowhere in this text.',
      words: ({ words, most }: { words: number; most: number }) =>
        words > most
          ? `${count(formats, words, 'word')}, more than ${number(most)}.`
          : `${number(words)} of at most ${number(most)} words.`,
    },
    quotes: {
      heading: 'Check all quotes',
      lead: 'Looks up every quote of every table in the texts of sources that are open here.',
      lookUp: 'Look up all quotes',
      again: 'Look them up again',
      under: (done: number) => `${count(formats, done, 'quote')} so far …`,
      counts: (found: readonly { readonly status: QuoteFound; readonly quotes: number }[]) => {
        const all = found.reduce((sum, { quotes }) => sum + quotes, 0);
        if (all === 0) return 'No quote could be looked up.';
        const parts = found
          .filter(({ quotes }) => quotes > 0)
          .map(({ status, quotes }) => {
            const found = status === 'exact' && quotes > 1 ? 'exact matches' : quotesFound[status];
            return `${number(quotes)} ${found}`;
          });
        return `${count(formats, all, 'quote')} looked up: ${parts.join('; ')}.`;
      },
      stale: 'Something was changed since then.',
      unchecked: (rows: number) => `${count(formats, rows, 'quote')} could not be looked up:`,
      why: ({ why, source, rows }: { why: Unchecked; source: string; rows: number }) => {
        const quotes = count(formats, rows, 'quote');
        if (why === 'noSource') return `${quotes}: the row names no source.`;
        if (why === 'unknownSource') return `${quotes}: the dossier has no source “${source}”.`;
        if (why === 'emptyText') return `${quotes} from “${source}”: the text that was opened is empty.`;
        return `${quotes} from “${source}”: its text is not open here.`;
      },
      doubtful: (rows: number) => `${count(formats, rows, 'quote')} to look at:`,
      line: ({ table, row, source, quote, paragraph, status, standsInstead }: DoubtfulQuote) => {
        const where = `${table}, row ${number(row)}: “${quote}” (${source})`;
        if (standsInstead === null)
          return paragraph === null
            ? `${where} is nowhere in the text; the row names no paragraph.`
            : `${where} ${status === 'approximate' ? `differs in some words from paragraph ${number(paragraph)}` : `is not in paragraph ${number(paragraph)}, nor anywhere else in the text`}.`;
        return paragraph === null
          ? `${where} is in paragraph ${number(standsInstead)}; the row names none.`
          : `${where} is not in paragraph ${number(paragraph)} but in paragraph ${number(standsInstead)}.`;
      },
      goTo: 'Go to the cell',
      shown: ({ first, last, all }: { first: number; last: number; all: number }) =>
        `${number(first)} to ${number(last)} of ${number(all)}`,
      earlier: 'Earlier quotes',
      later: 'Later quotes',
    },
    settle: {
      heading: 'Settle two codings',
      what: 'For a table that two people coded: shows where they differ, and you decide case by case.',
      lead: 'Lay a second coding of this table beside it: rows of the same passage are matched, differences listed, and each decision goes into the table and into coding/settlement.csv with its reason.',
      notCoded: 'Rows of this table are not coded twice.',
      file: 'Second coding (CSV)',
      other: 'Or a dossier that you keep',
      choose: 'Choose one',
      laid: (file: string) => `Kept with this dossier as ${file}.`,
      noTable: (file: string) => `${file} is no table.`,
      missing: ({ file, columns }: { file: string; columns: readonly string[] }) =>
        `${file} cannot be matched: it has no ${formats.list(columns)}.`,
      counts: ({
        pairs,
        agreed,
        onlyFirst,
        onlySecond,
      }: Record<'pairs' | 'agreed' | 'onlyFirst' | 'onlySecond', number>) =>
        `${count(formats, pairs, 'row')} in both, ${number(agreed)} of them the same in all that is compared; ${number(onlyFirst)} only in A (this dossier), ${number(onlySecond)} only in B.`,
      alphas: 'Agreement (Krippendorff’s alpha)',
      column: 'Column',
      before: 'Before settling',
      now: 'Now',
      pairs: 'Pairs',
      alpha,
      differences: (amount: number) =>
        amount === 0 ? 'Nothing is left to settle.' : `${count(formats, amount, 'difference')} to settle.`,
      settled: (amount: number) => `${number(amount)} settled, as coding/settlement.csv tells.`,
      shown: ({ first, last, all }: { first: number; last: number; all: number }) =>
        `${number(first)} to ${number(last)} of ${number(all)}`,
      earlier: 'Earlier differences',
      later: 'Later differences',
      onlyFirst: 'only in A',
      onlySecond: 'only in B',
      empty: '(empty)',
      a: (value: string) => `A: ${value}`,
      b: (value: string) => `B: ${value}`,
      third: 'Another value',
      takeThird: 'Take this value',
      reason: 'Reason',
      keep: 'Keep the row',
      drop: 'Drop the row',
      needsReason: 'Every decision needs a reason; the last one stands there to begin with.',
    },
  };
}
