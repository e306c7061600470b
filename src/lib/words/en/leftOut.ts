import type { FileLosses, LossReason } from '#lib/model/leftOut.ts';
import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

const shortWhys: Readonly<Record<LossReason, string>> = {
  empty: 'nothing in them',
  unreadable: 'cells not told apart',
  valueMissing: 'a value missing',
  noPosition: 'no position',
  didNotVote: 'no vote',
  wordUnknown: 'an unknown word',
  offScale: 'a number on no known scale',
  dateUnread: 'an unread date',
  numberUnread: 'an unread number',
  notCoded: 'nothing coded',
  total: 'sums of other rows',
};

/** What was left out of a file, with how many rows and cells for each reason. */
export type ExplainedLosses = FileLosses & {
  readonly whys: readonly { readonly why: LossReason; readonly count: number }[];
};

/** `12 of 120 rows and 3 cells of other rows of “votes.csv” were left out`. */
function whatIsLeftOut(formats: Formats, { file, rows, cells, outOf }: FileLosses): string {
  const ofRows =
    outOf === null
      ? count(formats, rows, 'row')
      : `${formats.number(rows)} of ${count(formats, outOf, 'row')}`;
  const parts = [
    ...(rows > 0 ? [ofRows] : []),
    ...(cells > 0 ? [`${count(formats, cells, 'cell')}${rows > 0 ? ' of other rows' : ''}`] : []),
  ];
  return `${formats.list(parts)} of “${file}” ${rows + cells === 1 ? 'was' : 'were'} left out`;
}

/** At the foot of a picture, a sentence: `12 of 120 rows of “votes.csv” were left out: no position (10), an unknown word (2).` */
export function leftOutAtFoot(formats: Formats, { whys, ...losses }: ExplainedLosses): string {
  const reasons = whys.map(({ why, count: amount }) =>
    whys.length === 1 ? shortWhys[why] : `${shortWhys[why]} (${formats.number(amount)})`,
  );
  return `${whatIsLeftOut(formats, losses)}: ${reasons.join(', ')}.`;
}

/** What of the file of a dossier was left out when it was opened. */
export function leftOut(formats: Formats) {
  const whys: Readonly<Record<LossReason, string>> = {
    empty: 'nothing in them',
    unreadable: 'cells that could not be told apart',
    valueMissing: 'nothing where something was needed',
    noPosition: 'no position, as “no answer” is none',
    didNotVote: 'that somebody did not vote, as “absent” says',
    wordUnknown: 'a word of which no position is known',
    offScale: 'a number on no known scale',
    dateUnread: 'a date that could not be read',
    numberUnread: 'a number that could not be read',
    notCoded: 'nothing coded',
    total: 'what other rows come to',
  };
  return {
    /** Where a reader may take what is not there for something that nobody said. */
    note: (losses: FileLosses) => {
      const { rows, cells, absent } = losses;
      const all = rows + cells;
      const some = absent === 1 ? 'one of them says' : `${formats.number(absent)} of them say`;
      const who = absent < all ? some : all === 1 ? 'it says' : 'they say';
      const said = absent === 0 ? '' : `; ${who} that somebody did not vote`;
      return `${whatIsLeftOut(formats, losses)} when it was opened${said}.`;
    },
    why: 'See why',
    heading: 'Left out when the file was opened',
    lead: 'What is listed here stood in the file and is in none of the tables, so no page shows it.',
    columns: { file: 'File', amount: 'Left out', why: 'They hold' },
    amount: {
      rows: (amount: number) => count(formats, amount, 'row'),
      cells: (amount: number) => count(formats, amount, 'cell'),
    },
    whys,
  };
}
