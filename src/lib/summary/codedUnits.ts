import { confidences, steps } from '#lib/model/stance.ts';
import { quotesOverlap } from './quotesOverlap.ts';

/** The cells of a row by column. */
export type CodedRow = ReadonlyMap<string, string>;
/** The row of coder a and that of coder b. */
export type CodedPair = readonly [CodedRow, CodedRow];

/** A column whose agreement is measured. */
export interface Measure {
  readonly column: string;
  /** How the line begins; table and column if left out. */
  readonly label?: string;
  /** From the lowest step to the highest, makes alpha ordinal; nominal without. */
  readonly scale?: readonly string[];
  /** Pairs that count; all if left out. */
  readonly among?: (pair: CodedPair) => boolean;
  /** True where an empty cell is a decision of the coder and no gap. */
  readonly emptyCounts?: boolean;
}

/** How the rows of a table are matched between two codings, and what is compared of them. */
export interface CodedUnits {
  readonly name: string;
  /** Rows can be the same unit only if these cells are equal. */
  readonly unit: readonly string[];
  /**
   * Whether rows with equal `unit` cells may be the same. It reads no column that is measured, which would
   * raise alpha by itself; only the date of an event goes with its precision.
   */
  readonly mayMatch: (first: CodedRow, second: CodedRow) => boolean;
  /** Columns that `mayMatch` reads besides the quote. */
  readonly alsoReads?: readonly string[];
  readonly measures: readonly Measure[];
}

/**
 * The columns without which rows can be neither matched nor compared.
 *
 * @param besides further ones that are asked for, behind those of the unit
 */
export function columnsRead(
  { unit, alsoReads = [], measures }: CodedUnits,
  besides: readonly string[] = [],
): string[] {
  return [...new Set([...unit, ...besides, ...alsoReads, ...measures.map(({ column }) => column)])];
}

/** A row of a file with the names of its columns; cells that it lacks are empty. */
export function codedRow(header: readonly string[], cells: readonly string[]): CodedRow {
  return new Map(header.map((column, i) => [column, cells[i] ?? '']));
}

const passage = ['source', 'paragraph'];

/** The tables that are coded twice, in the order of a report. */
export const codedUnits: readonly CodedUnits[] = [
  {
    name: 'stances',
    unit: ['actor', 'issue', 'source'],
    mayMatch: () => true,
    measures: [
      {
        label: 'stance',
        column: 'stance',
        scale: steps.map(String),
        among: (pair) => pair.every((row) => cellOf(row, 'status') === 'position'),
      },
      { label: 'stance status', column: 'status' },
      { label: 'stance basis', column: 'basis' },
      { label: 'stance confidence', column: 'confidence', scale: confidences },
    ],
  },
  {
    name: 'claims',
    unit: passage,
    mayMatch: overlapping,
    measures: [
      { column: 'type' },
      { column: 'thesis', emptyCounts: true },
      {
        label: 'claims bearing on the same thesis',
        column: 'bearing',
        among: ([first, second]) =>
          cellOf(first, 'thesis') !== '' && cellOf(first, 'thesis') === cellOf(second, 'thesis'),
      },
    ],
  },
  {
    name: 'figures',
    unit: passage,
    alsoReads: ['value'],
    mayMatch: (first, second) => Number(cellOf(first, 'value')) === Number(cellOf(second, 'value')),
    measures: [{ column: 'kind' }, { column: 'measure' }],
  },
  {
    name: 'provisions',
    unit: passage,
    mayMatch: overlapping,
    measures: [{ column: 'category' }, { column: 'obligation' }, { column: 'status' }],
  },
  {
    name: 'events',
    unit: passage,
    alsoReads: ['date'],
    mayMatch: (first, second) =>
      cellOf(first, 'date') === cellOf(second, 'date') || overlapping(first, second),
    measures: [{ column: 'precision' }],
  },
];

/** The text of a cell; empty where the file has no such column. */
export function cellOf(row: CodedRow, column: string): string {
  return row.get(column) ?? '';
}

function overlapping(first: CodedRow, second: CodedRow): boolean {
  return quotesOverlap(cellOf(first, 'quote'), cellOf(second, 'quote'));
}
