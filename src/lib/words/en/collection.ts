import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

/** Pages over a collection, whose rows lie in an SQL engine, and the programs that open and load one. */
export function collection(formats: Formats) {
  const { number, list } = formats;
  const rows = (amount: number) => count(formats, amount, 'row');
  return {
    pages: { search: 'Search', evidence: 'Evidence' },
    /** What the collection holds, under its title. */
    holds: ({ rows: amount, actors, issues, sources }: Holds) =>
      `${rows(amount)} on ${count(formats, actors, 'actor')} and ${count(formats, issues, 'issue')} from ${count(formats, sources, 'source')}.`,
    /** Rows that no view counts. */
    leftOut: (amount: number) =>
      `${rows(amount)} ${amount === 1 ? 'is' : 'are'} left out: ${amount === 1 ? 'it names' : 'they name'} an actor, issue or source that the dossier does not have, or ${amount === 1 ? 'holds' : 'hold'} a value that cannot be read.`,
    apply: 'Show',
    reset: 'Remove all filters',
    sourcesOff: 'Leave out these sources',
    on: 'yes',
    off: 'no',
    /** Of a choice that a chart makes where nothing is chosen. */
    own: 'chosen by the chart',
    files: { picture: 'Picture (SVG)', table: 'Table (CSV)' },
    table: 'Table',
    evidence: {
      title: ({ actor, issue }: { actor: string; issue: string }) => `${actor}: ${issue}`,
      amount: ({ from, to, total }: Shown) =>
        total === 0
          ? 'No row passes the filters.'
          : `Rows ${number(from)} to ${number(to)} of ${number(total)}.`,
      back: 'Back to the chart',
      passages: (amount: number) => `${count(formats, amount, 'passage')}.`,
    },
    earlier: 'Previous rows',
    later: 'Next rows',
    search: {
      label: 'Words of a quote or of its account',
      submit: 'Search',
      none: (text: string) => `No row holds “${text}”.`,
      amount: ({ text, total }: { text: string; total: number }) =>
        `${rows(total)} ${total === 1 ? 'holds' : 'hold'} “${text}”.`,
      short: 'Type two letters or more.',
    },
    /** Why nothing is shown; nothing is ever shown of a part. */
    trouble: {
      unreachable: (places: readonly string[]) =>
        places.length === 0
          ? 'The database does not answer, so nothing is shown: a part of the rows would look like all of them. Try again in a minute.'
          : `Nothing is shown, because ${places.length === 1 ? 'a part' : 'parts'} of the rows cannot be reached: ${list(places)} ${places.length === 1 ? 'does' : 'do'} not answer. A part of the rows would look like all of them. Try again in a minute.`,
      slow: 'The database took too long and was stopped. Choose fewer sources, or have the server wait longer (--seconds).',
      tooMany:
        'There are more actors, issues and sources than the server can hold at once. Open a part of the collection.',
      incomplete: ({ found, expected }: { found: number; expected: number }) =>
        found < expected
          ? `Nothing is shown, because ${rows(expected - found)} of ${number(expected)} ${expected - found === 1 ? 'is' : 'are'} missing from the database. Load the files again: what is there already stays as it is.`
          : `Nothing is shown, because the database holds ${number(found)} rows where ${number(expected)} were loaded. Load the files into an empty database.`,
      unfinished:
        'Nothing is shown, because the rows have not all been loaded. Run npm run collection:load again: it goes on where it was ended. Then open the collection again.',
      failed: 'The database could not answer, so nothing is shown. What it says is in the log of the server.',
    },
    noSuchPage: 'There is no page at this address.',
    noSuchCell: 'This collection has no such actor or issue.',
    noSuchMark: 'The chart draws no such mark in this view.',
    /** What the program prints once the pages are there. */
    opened: ({ title, address }: { title: string; address: string }) =>
      `“${title}” is open at ${address} – press Ctrl+C to close it.`,
    /** Before a file at an address is opened. */
    farAway: (address: string) =>
      `Reading ${address} where it is. DuckDB needs its extension httpfs for that and fetches it from extensions.duckdb.org where it is not on this machine.`,
    building: 'Building the pages, once for this version …',
    loading: ({ read, perSecond }: { read: number; perSecond: number }) =>
      `${rows(read)} read, ${number(perSecond)} a second`,
    /** Where a load ends before its end. */
    stopped: (places: readonly string[]) =>
      `The load has stopped: ${places.length === 0 ? 'the database' : list(places)} ${places.length > 1 ? 'do' : 'does'} not take rows. What is stored stays; run the same again to go on.`,
    otherRows:
      'The database holds rows of other files than these. Load into another folder, or into another --database.',
    repeatedIds: (amount: number) =>
      `${count(formats, amount, 'id')} ${amount === 1 ? 'is' : 'are'} used by several rows; all of them are stored and counted.`,
    loaded: ({ read, stored, refused, before }: Loaded) =>
      `${rows(read)} in = ${number(stored)} stored + ${number(refused)} refused${before > 0 ? `; ${number(before)} of those stored were there before` : ''}.`,
  };
}

interface Holds {
  readonly rows: number;
  readonly actors: number;
  readonly issues: number;
  readonly sources: number;
}

interface Shown {
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

interface Loaded {
  readonly read: number;
  readonly stored: number;
  readonly refused: number;
  /** Stored by an earlier run. */
  readonly before: number;
}
