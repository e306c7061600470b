import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

interface Ends {
  readonly from: number;
  readonly to: number;
}

export type OffScale = Ends & { readonly isCode: boolean; readonly cells?: number };

export type ColumnOffScale = Ends & { readonly on: number; readonly off: number };

/** Of a table with many columns, in how many cells something stands. */
export function inCells(formats: Formats, { cells }: { cells?: number }): string {
  return cells === undefined ? '' : `, in ${count(formats, cells, 'cell')}`;
}

/** `"yes" and "Yes"`, as they are written on the command line. */
export function quotedAll(formats: Formats, texts: readonly string[]): string {
  return formats.list(texts.map((text) => `"${text}"`));
}

/** `is not on the scale from 0 to 10, in 3 cells` */
export function offScale(formats: Formats, { from, to, ...facts }: OffScale): string {
  return `is not on the scale from ${formats.number(from)} to ${formats.number(to)}${inCells(formats, facts)}`;
}

/** `3 of 20 numbers are not on the scale from 0 to 10, so it is not taken for an issue` */
export function columnOffScale(formats: Formats, { from, to, on, off }: ColumnOffScale): string {
  const some = `${formats.number(off)} of ${count(formats, on + off, 'number')} ${off === 1 ? 'is' : 'are'}`;
  return `${some} not on the scale from ${formats.number(from)} to ${formats.number(to)}, so it is not taken for an issue`;
}

/** `whole numbers from −2 to 2 are taken as steps` */
export const steps = 'whole numbers from −2 to 2 are taken as steps, 2 furthest for and −2 furthest against';

/** What is wrong with cells of positions and with what was said of them, where the command line is what can mend it. */
export function positionFlaws(formats: Formats) {
  const quoted = (words: readonly string[]) => quotedAll(formats, words);
  return {
    positionUnknown: (facts: { cells?: number }) =>
      `no position is known for this word${inCells(formats, facts)}; say which, as in --values "word=1"`,
    scaleUnknown: ({
      least,
      most,
      likely,
      ...facts
    }: {
      least: number;
      most: number;
      likely: Ends | null;
      cells?: number;
    }) => {
      const unknown = `the scale of these numbers (${least} to ${most}${inCells(formats, facts)}) is not known`;
      return likely === null
        ? `${unknown}; say what they mean, as in --values 1=1,2=-1, or where their scale ends, as in --values scale:FROM..TO`
        : `${unknown}; say it, as in --values scale:${likely.from}..${likely.to}`;
    },
    outOfScale: (facts: OffScale) =>
      `${offScale(formats, facts)}${facts.isCode ? '; if it stands for “no answer”, map it to none' : ''}`,
    columnOffScale: (facts: ColumnOffScale) =>
      `${columnOffScale(formats, facts)}; if it is one, name the issues as in --map "issue=[…|…]"`,
    totalRow: () => 'says what other rows come to, and is taken for no actor',
    stepsTaken: () => `${steps}; if they are codes of answers, say what each means, as in --values 1=1,2=-1`,
    meaningsUnused: ({ words }: { words: readonly string[] }) =>
      `no cell of a position holds ${quoted(words)}, so nothing came of what was said of ${words.length === 1 ? 'it' : 'them'}`,
    meaningsDiffer: ({ words }: { words: readonly string[] }) =>
      `${quoted(words)} are one word in two ways of writing it, and were given different meanings; the first counts for all other ways`,
  };
}
