import { isWebAddress } from '#lib/model/isWebAddress.ts';
import type { Verdict } from '#lib/model/reference.ts';
import { dateOrder, readDate, type DateOrder } from './dates.ts';
import { unusedColumns, type Mapping } from './mapping.ts';
import { textCounts } from './gridTexts.ts';
import { decimalOf, readNumber, type Decimal } from './numbers.ts';
import { ofWhole, type ImportFlaw, type ImportProblem } from './problem.ts';
import type { Grid, GridRow } from './Grid.ts';
import type { TableField } from './tableField.ts';
import { fieldsOf, type OtherField, type OtherTable } from './tableFields.ts';

/** What a row of a file says, or one cell of it, by the fields of its table: texts as printed, dates and numbers as a dossier writes them. */
export interface TableRecord {
  readonly row: number;
  /** Tells several records of one row apart: the column, counted from 1. */
  readonly part?: string;
  readonly values: TableValues;
  /** What came of checking a claim, and where that can be read; absent where nobody did. */
  readonly check?: { readonly verdict: Verdict; readonly url: string };
}

export type TableValues = Readonly<Partial<Record<OtherField, string>>>;

export interface TableRecords {
  readonly records: readonly TableRecord[];
  /** Rows of the file that gave at least one record, and those that gave none. */
  readonly kept: number;
  readonly leftOut: number;
  readonly problems: readonly ImportProblem[];
}

interface Column {
  readonly field: OtherField;
  readonly is: TableField;
  readonly at: number | undefined;
  readonly address: string | null;
  readonly constant: string;
  readonly order: DateOrder | null;
  readonly decimal: Decimal | null;
}

/** Makes records of a table; every row of the file gives one or has a problem that says why not. */
export function tableRows(grid: Grid, mapping: Mapping, table: OtherTable): TableRecords {
  const { unmapped, used, read } = recordReader(grid, mapping, table);
  if (unmapped.length > 0) return { records: [], kept: 0, leftOut: grid.rows.length, problems: unmapped };
  const problems: ImportProblem[] = [...unusedColumns(grid, used)];
  const records = grid.rows.flatMap((row): TableRecord | [] => {
    const values = read(row, problems);
    return values === null ? [] : { row: row.row, values };
  });
  const kept = records.length;
  return { records, kept, leftOut: grid.rows.length - kept, problems };
}

/** Reads rows one by one by the fields of a table. */
interface RecordReader {
  /** Of each field that is needed and that no column or constant gives. */
  readonly unmapped: readonly ImportProblem[];
  /** Addresses of the columns that are read. */
  readonly used: ReadonlySet<string | null>;
  /** The values of a row, all that is wrong with which is added to `problems`; null where none can be made of it. */
  readonly read: (row: GridRow, problems: ImportProblem[]) => TableValues | null;
}

/** @param without fields that something else gives */
export function recordReader(
  grid: Grid,
  mapping: Mapping,
  table: OtherTable,
  without: readonly OtherField[] = [],
): RecordReader {
  const columns = columnsOf(grid, mapping, table).filter(({ field }) => !without.includes(field));
  const unmapped = columns.flatMap(({ field, is, at, constant }) =>
    is.isNeeded !== true || at !== undefined || constant !== ''
      ? []
      : [ofWhole({ kind: 'fieldUnmapped', field })],
  );
  const read = ({ row, cells }: GridRow, problems: ImportProblem[]) => {
    const values: Partial<Record<OtherField, string>> = {};
    let isSound = true;
    for (const column of columns) {
      const { field, is, at, address, constant } = column;
      const text = at === undefined ? constant : (cells[at] ?? '');
      const found = valueOf(text, column);
      if (typeof found === 'string') {
        values[field] = found;
        continue;
      }
      problems.push({ row, column: address, value: text, flaw: found });
      // A word that is not known is no reason to lose the row; what it needs or cannot be read is.
      if (is.isNeeded === true || !isSpared(found)) isSound = false;
    }
    return isSound ? inMonth(values) : null;
  };
  return { unmapped, used: new Set(columns.map(({ address }) => address)), read };
}

/** With the month of the year in which a period begins, where both have columns of their own. */
function inMonth(values: TableValues): TableValues {
  const { period_start: year = '', month = '' } = values;
  const [, known] = /^0?([1-9]|1[0-2])$/.exec(month.trim()) ?? [];
  if (known === undefined || year.length !== 4) return values;
  return { ...values, period_start: `${year}-${known.padStart(2, '0')}` };
}

/** Flaws that say that the row is kept without what is wrong. */
function isSpared({ kind }: ImportFlaw): boolean {
  return kind === 'wordUnknown' || kind === 'noAddress' || kind === 'dateUnread';
}

function columnsOf(grid: Grid, mapping: Mapping, table: OtherTable): Column[] {
  const places = new Map(grid.columns.map(({ address }, at) => [address, at]));
  return fieldsOf(table).map(([field, is]) => {
    const address = mapping.columns[field] ?? null;
    const at = address === null ? undefined : places.get(address);
    const isJudged = at !== undefined && (is.holds === 'date' || is.holds === 'number');
    const counts = isJudged ? textCounts(grid, at) : new Map<string, number>();
    return {
      field,
      is,
      at,
      address,
      constant: mapping.constants[field] ?? '',
      order: at === undefined ? 'iso' : is.holds === 'date' ? (mapping.dates ?? dateOrder(counts)) : null,
      decimal: mapping.decimal ?? (is.holds === 'number' ? decimalOf(counts) : null),
    };
  });
}

/** What a cell holds, or what is wrong with it. */
function valueOf(text: string, { field, is, order, decimal }: Column): string | ImportFlaw {
  const trimmed = text.trim();
  if (trimmed === '') return is.isNeeded === true ? { kind: 'valueMissing', field } : '';
  switch (is.holds) {
    case 'text':
      return text;
    case 'whole':
      return /^[1-9]\d*$/.test(trimmed) ? trimmed : { kind: 'notWhole' };
    case 'date':
      if (order === null) return { kind: 'dateUnclear' };
      return readDate(trimmed, order) ?? { kind: is.isSpared === true ? 'dateUnread' : 'notDate' };
    case 'link':
      return isWebAddress(trimmed) ? trimmed : { kind: 'noAddress' };
    case 'number':
      return numberIn(trimmed, decimal);
    default: {
      const word = trimmed.toLowerCase().replaceAll(' ', '_');
      return is.holds.includes(word) ? word : { kind: 'wordUnknown', allowed: is.holds };
    }
  }
}

/**
 * A number as a dossier writes it, or what is wrong with it.
 *
 * @param decimal null where both signs may stand before a fraction
 */
export function numberIn(text: string, decimal: Decimal | null): string | ImportFlaw {
  const [dots, commas] = [readNumber(text, '.'), readNumber(text, ',')];
  if (decimal === null && dots !== commas)
    return { kind: 'numberUnclear', one: dots ?? 0, other: commas ?? 0 };
  const number = decimal === ',' ? commas : dots;
  return number === null ? { kind: 'notNumber' } : String(number);
}
