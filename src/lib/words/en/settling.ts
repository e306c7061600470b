import type { Formats } from '../Formats.ts';
import { count } from './english.ts';
import { quotesFound, type QuoteFound } from './quotesFound.ts';

interface AlphaFacts {
  /** Null where alpha is undefined. */
  readonly alpha: number | null;
  readonly digits: number;
  readonly undefinedBecause: 'no pairs' | 'no variation' | null;
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
      zone: 'Drop a text file here, or choose it',
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
    settle: {
      heading: 'Settle two codings',
      lead: 'Lay a second coding of this table beside it: rows of the same passage are matched, differences listed, and each decision goes into the table and into coding/settlement.csv with its reason.',
      notCoded: 'Rows of this table are not coded twice.',
      file: 'Second coding (CSV)',
      other: 'Or a dossier that you keep',
      choose: 'Choose one',
      kept: 'Go on with the second coding kept with this dossier',
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
