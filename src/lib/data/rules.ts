import { longestQuote, wordsIn } from '#lib/model/evidence.ts';
import type { TableName } from '#lib/model/dossier.ts';
import type { Flaw, FlawFacts } from '#lib/model/problem.ts';
import { dateLengths } from './checkValue.ts';

/** A row of a table whose cells passed their own checks. */
export interface RuleRow {
  readonly rowNumber: number;
  /** '' for an empty cell; numbers in their shortest form. */
  readonly text: (column: string) => string;
}

/** What a rule may ask of the rest of the dossier. */
export interface RuleContext {
  /** The row with an id; null if there is none or more than one. */
  readonly row: (table: string, id: string) => RuleRow | null;
  /** Whether a row with an id stands in the file; null where that can't be told. */
  readonly exists: (table: string, id: string) => boolean | null;
  /** The rows in whose column a value stands, in the order of the file; the same array for the same question. */
  readonly rowsWith: (table: string, column: string, value: string) => readonly RuleRow[];
  readonly fileOf: (table: string) => string;
}

/** The cell a rule blames; `value` and `flaw` as in `Problem`. */
export interface Breach {
  readonly column: string;
  readonly value: string | null;
  readonly flaw: Flaw;
}

/** What holds between the columns or rows of a dossier and can't be said in a Table Schema. */
export interface Rule {
  /** What it demands: its name in tests, never shown. */
  readonly says: string;
  readonly tables: readonly TableName[];
  /** The columns it reads: where one of them was reported already, the rule is not asked. */
  readonly reads: readonly string[];
  readonly breach: (row: RuleRow, context: RuleContext) => Breach | null;
}

const evidenceTables: readonly TableName[] = ['stances', 'claims', 'figures', 'provisions', 'events'];

export const rules: readonly Rule[] = [
  {
    says: 'a stance is set exactly when the status is position',
    tables: ['stances'],
    reads: ['status', 'stance'],
    breach: (row) => {
      const [status, stance] = [row.text('status'), row.text('stance')];
      if (status === 'position') {
        return stance === '' ? needed('stance', 'position') : null;
      }
      return stance === '' ? null : fault('stance', stance, { kind: 'stanceNeedsPosition', status });
    },
  },
  {
    says: 'a bearing is set exactly when a thesis is',
    tables: ['claims'],
    reads: ['thesis', 'bearing'],
    breach: (row) => {
      const [thesis, bearing] = [row.text('thesis'), row.text('bearing')];
      if (thesis !== '' && bearing === '') {
        return needed('bearing', 'thesis');
      }
      return thesis === '' && bearing !== ''
        ? fault('bearing', bearing, { kind: 'bearingNeedsThesis' })
        : null;
    },
  },
  {
    says: 'a claim that tells of a transfer says what passes, from whom, to whom and how real it is',
    tables: ['claims'],
    reads: ['flow_from', 'flow_to', 'commodity', 'flow_state'],
    breach: (row) => {
      const [from, to] = [row.text('flow_from'), row.text('flow_to')];
      const [commodity, state] = [row.text('commodity'), row.text('flow_state')];
      if (from + to + commodity + state === '') return null;
      if (commodity === '') return needed('commodity', 'transfer');
      if (state === '') return needed('flow_state', 'transfer');
      return from === '' || to === '' ? needed(from === '' ? 'flow_from' : 'flow_to', 'transfer') : null;
    },
  },
  ...(['paragraph', 'quote'] as const).map((column): Rule => ({
    says: `evidence from a document of prose names its ${column}`,
    tables: evidenceTables,
    reads: ['source', column],
    breach: (row, context) => {
      if (row.text(column) !== '') return null;
      const source = context.row('sources', row.text('source'));
      // A table of numbers has no paragraphs, and nothing to quote.
      const isProse = source !== null && source.text('file') !== '' && source.text('kind') !== 'statistics';
      return isProse ? needed(column, 'document') : null;
    },
  })),
  {
    says: 'a quote is short',
    tables: evidenceTables,
    reads: ['source', 'quote'],
    breach: (row, context) => {
      // What stands in a table of somebody's own is theirs to copy.
      if (context.row('sources', row.text('source'))?.text('kind') === 'statistics') return null;
      const quote = row.text('quote');
      const words = wordsIn(quote);
      return words <= longestQuote
        ? null
        : fault('quote', quote, { kind: 'quoteTooLong', words, most: longestQuote });
    },
  },
  {
    says: 'a source without a document has an address',
    tables: ['sources'],
    reads: ['file', 'url'],
    breach: (row) => (row.text('file') === '' && row.text('url') === '' ? needed('url', 'noFile') : null),
  },
  ...(
    [
      ['sources', 'derived_from'],
      ['actors', 'parent'],
    ] as const
  ).map(([table, column]): Rule => ({
    says: `following ${column} never leads back to the start`,
    tables: [table],
    reads: ['id', column],
    breach: (row, context) =>
      startsCycle(row, table, column, context)
        ? fault(column, row.text(column), { kind: 'leadsBack', start: row.text('id') })
        : null,
  })),
  ...(
    [
      [['events'], 'date', 'date_end'],
      [['figures', 'references'], 'period_start', 'period_end'],
      [['instruments'], 'signed', 'ended'],
    ] as const
  ).map(([tables, start, end]): Rule => ({
    says: `${end} is not before ${start}`,
    tables,
    reads: [start, end],
    breach: (row) =>
      endsBefore(row.text(start), row.text(end))
        ? fault(end, row.text(end), { kind: 'endsBefore', column: start, date: row.text(start) })
        : null,
  })),
  ...(['date', 'date_end'] as const).map((column): Rule => ({
    says: `${column} of an event is written at its precision`,
    tables: ['events'],
    reads: [column, 'precision'],
    breach: (row) => {
      const [date, precision] = [row.text(column), row.text('precision')];
      return date === '' || !isPrecision(precision) || date.length === dateLengths[precision]
        ? null
        : fault(column, date, { kind: 'notAtPrecision', precision });
    },
  })),
  {
    says: 'the dates of one happening do not rule each other out',
    tables: ['events'],
    reads: ['happening', 'date', 'date_end'],
    breach: (row, context) => {
      const happening = row.text('happening');
      if (happening === '') return null;
      const other = ruledOut(context.rowsWith('events', 'happening', happening)).get(row.rowNumber);
      return other === undefined
        ? null
        : fault('happening', happening, {
            kind: 'datesApart',
            row: other.rowNumber,
            other: datesOf(other),
            own: datesOf(row),
          });
    },
  },
  {
    says: 'a check names a row of its table',
    tables: ['checks'],
    reads: ['table', 'subject'],
    breach: (row, context) => {
      const [table, subject] = [row.text('table'), row.text('subject')];
      return context.exists(table, subject) === false
        ? fault('subject', subject, { kind: 'noSuchRow', column: 'id', file: context.fileOf(table) })
        : null;
    },
  },
];

function fault(column: string, value: string | null, flaw: Flaw): Breach {
  return { column, value, flaw };
}

function needed(column: string, since: FlawFacts['valueNeeded']['since']): Breach {
  return fault(column, null, { kind: 'valueNeeded', since });
}

function isPrecision(text: string): text is keyof typeof dateLengths {
  return Object.hasOwn(dateLengths, text);
}

// Dates of different precision are compared as far as both go.
function endsBefore(start: string, end: string): boolean {
  const length = Math.min(start.length, end.length);
  return end.slice(0, length) < start.slice(0, length);
}

/** True for the first row, in the order of the file, of a circle of rows. */
function startsCycle(row: RuleRow, table: string, column: string, context: RuleContext): boolean {
  const seen = new Set<number>();
  let next: RuleRow | null = row;
  while (next !== null && !seen.has(next.rowNumber)) {
    seen.add(next.rowNumber);
    next = next.text(column) === '' ? null : context.row(table, next.text(column));
  }
  return next?.rowNumber === row.rowNumber && Math.min(...seen) === row.rowNumber;
}

const ruledOutOf = new WeakMap<readonly RuleRow[], ReadonlyMap<number, RuleRow>>();

/** By the numbers of the rows whose dates leave no day in common with earlier ones: the row that leaves none. */
function ruledOut(rows: readonly RuleRow[]): ReadonlyMap<number, RuleRow> {
  const known = ruledOutOf.get(rows);
  if (known !== undefined) return known;
  const result = new Map<number, RuleRow>();
  let latest: { row: RuleRow; start: string } | null = null;
  let earliest: { row: RuleRow; end: string } | null = null;
  for (const row of rows) {
    const date = row.text('date');
    if (date === '') continue;
    // A date without a month or day begins before and ends after all months and days that there are.
    const start = `${date}-00-00`.slice(0, 10);
    const end = `${row.text('date_end') || date}-99-99`.slice(0, 10);
    if (latest !== null && end < latest.start) result.set(row.rowNumber, latest.row);
    else if (earliest !== null && start > earliest.end) result.set(row.rowNumber, earliest.row);
    else {
      if (latest === null || start > latest.start) latest = { row, start };
      if (earliest === null || end < earliest.end) earliest = { row, end };
    }
  }
  ruledOutOf.set(rows, result);
  return result;
}

function datesOf(row: RuleRow) {
  return { date: row.text('date'), end: row.text('date_end') };
}
