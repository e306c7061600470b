import { dateOrder, readDate, type DateOrder } from './dates.ts';
import { unusedColumns, type Mapping } from './mapping.ts';
import { textCounts } from './gridTexts.ts';
import { decimalOf, readNumber, type Decimal } from './numbers.ts';
import { ofWhole, type ImportFlaw, type ImportProblem } from './problem.ts';
import type { Grid } from './Grid.ts';
import { fieldsOf, type OtherField, type OtherTable, type TableField } from './tableFields.ts';

/** What one row of a file says, by the fields of its table: texts as printed, dates and numbers as a dossier writes them. */
export interface TableRecord {
  readonly row: number;
  readonly values: Readonly<Partial<Record<OtherField, string>>>;
}

export interface TableRecords {
  readonly records: readonly TableRecord[];
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
  const problems: ImportProblem[] = [];
  const columns = columnsOf(grid, mapping, table);
  for (const { field, is, at, constant } of columns) {
    if (is.isNeeded !== true || at !== undefined || constant !== '') continue;
    problems.push(ofWhole({ kind: 'fieldUnmapped', field }));
  }
  if (problems.length > 0) return { records: [], leftOut: grid.rows.length, problems };
  const used = new Set(columns.map(({ address }) => address));
  problems.push(...unusedColumns(grid, used));

  const records: TableRecord[] = [];
  for (const { row, cells } of grid.rows) {
    const values: Partial<Record<OtherField, string>> = {};
    let isSound = true;
    for (const column of columns) {
      const { field, is, at, address, constant } = column;
      const text = at === undefined ? constant : (cells[at] ?? '');
      const read = valueOf(text, column);
      if (typeof read === 'string') {
        values[field] = read;
        continue;
      }
      problems.push({ row, column: address, value: text, flaw: read });
      // A word that is not known is no reason to lose the row; what it needs or cannot be read is.
      if (is.isNeeded === true || !Array.isArray(is.holds)) isSound = false;
    }
    if (isSound) records.push({ row, values });
  }
  return { records, leftOut: grid.rows.length - records.length, problems };
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
      return readDate(trimmed, order) ?? { kind: 'notDate' };
    case 'number': {
      const [dots, commas] = [readNumber(trimmed, '.'), readNumber(trimmed, ',')];
      const number = decimal === null ? (dots === commas ? dots : undefined) : readNumber(trimmed, decimal);
      if (number === undefined) return { kind: 'numberUnclear', one: dots ?? 0, other: commas ?? 0 };
      return number === null ? { kind: 'notNumber' } : String(number);
    }
    default: {
      const word = trimmed.toLowerCase().replaceAll(' ', '_');
      return is.holds.includes(word) ? word : { kind: 'wordUnknown', allowed: is.holds };
    }
  }
}
