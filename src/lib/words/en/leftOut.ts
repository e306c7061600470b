import type { LeftOutSums, LossReason } from '#lib/model/leftOut.ts';
import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

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
  };
  return {
    /** Where a reader may take what is not there for something that nobody said. */
    note: ({ file, rows, cells, absent }: LeftOutSums) => {
      const parts = [
        ...(rows > 0 ? [count(formats, rows, 'row')] : []),
        ...(cells > 0 ? [`${count(formats, cells, 'cell')}${rows > 0 ? ' of other rows' : ''}`] : []),
      ];
      const all = rows + cells;
      const some = absent === 1 ? 'one of them says' : `${formats.number(absent)} of them say`;
      const who = absent < all ? some : all === 1 ? 'it says' : 'they say';
      const said = absent === 0 ? '' : `; ${who} that somebody did not vote`;
      return `${formats.list(parts)} of “${file}” ${all === 1 ? 'was' : 'were'} left out when it was opened${said}.`;
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
