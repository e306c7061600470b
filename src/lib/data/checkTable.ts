import type { Flaw, Problem } from '#lib/model/problem.ts';
import { Fault, valueCheck, type Value } from './checkValue.ts';
import type { RawRow, RawTable } from './readTable.ts';
import type { TableSchema } from './tableSchema.ts';

export interface CheckedRow {
  readonly rowNumber: number;
  /** Beside `CheckedTable.columns`; a `Fault` where the cell was reported or its column is missing. */
  readonly values: readonly (Value | Fault)[];
}

export interface CheckedTable {
  readonly schema: TableSchema;
  /** The fields of the schema in its order, then the columns that only the file has (kept as strings). */
  readonly columns: readonly string[];
  /** All rows with as many cells as the header, those with faults included. */
  readonly rows: readonly CheckedRow[];
  /** Keys of the rows that were left out for their number of cells, as far as they can be told. */
  readonly keysLeftOut: readonly string[];
  /** False if there may be rows whose key is not known: their absence proves nothing. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
  /** Of a table whose rows were read by columns and are none of `rows`. */
  readonly read?: ColumnarTable;
}

/** A table that was read by columns, with all that is asked of its rows together. */
export interface ColumnarTable {
  readonly rowCount: number;
  /** What is wrong with references to other tables and with what holds between columns. */
  readonly problemsAmong: (tables: ReadonlyMap<string, CheckedTable>) => Problem[];
  /** The rows as the model has them, made when they are asked for; only where nothing is wrong. */
  readonly records: () => readonly unknown[];
  /** The texts of a column as they stand in the file. */
  readonly keysOf: (column: string) => Keys;
}

export type Keys = Pick<ReadonlySet<string>, 'has'>;

const missingCell = new Fault(null, { kind: 'columnMissing', similar: null });

/**
 * Checks each cell of a table against its schema, all columns of all rows. Columns are found by name, in any
 * order; each one missing is one problem, and duplicate keys are reported at the later row.
 */
export function checkTable(table: RawTable, schema: TableSchema): CheckedTable {
  const problems: Problem[] = [...table.problems];
  const report = (row: number | null, column: string, value: string | null, flaw: Flaw): void => {
    problems.push({ file: schema.file, row, column, value, flaw });
  };
  const columns = [...schema.fields.map((field) => field.name), ...extraColumns(table.header, schema)];
  const cellIndexes = columns.map((name) => table.header.indexOf(name));
  const checks = schema.fields.map(valueCheck);

  if (table.header.length > 0) {
    schema.fields.forEach((field, i) => {
      if (cellIndexes[i] === -1) report(null, field.name, null, missingColumn(field.name, table.header));
    });
  }

  const rows = table.rows.map(({ rowNumber, cells }): CheckedRow => {
    const values = columns.map((name, i) => {
      const text = cells[cellIndexes[i] ?? -1];
      if (text === undefined) return missingCell;
      const check = checks[i];
      const value = check === undefined ? text : check(text);
      if (value instanceof Fault) report(rowNumber, name, text === '' ? null : text, value.flaw);
      return value;
    });
    return { rowNumber, values };
  });

  schema.fields.forEach((field, i) => {
    if (!field.unique && field.name !== schema.primaryKey) return;
    for (const { row, text, firstRow } of repeats(rows, i)) {
      report(row, field.name, text, { kind: 'usedAlready', row: firstRow });
    }
  });

  const keyIndex = cellIndexes[columns.indexOf(schema.primaryKey ?? '')] ?? -1;
  const keysLeftOut = table.raggedRows.flatMap((row) => keyOf(row, keyIndex));
  const keyless = rows.some(({ values }) => textOf(values[columns.indexOf(schema.primaryKey ?? '')]) === '');
  const complete =
    table.complete && keyIndex !== -1 && !keyless && keysLeftOut.length === table.raggedRows.length;
  return { schema, columns, rows, keysLeftOut, complete, problems };
}

/** A stand-in for a table whose file is missing. */
export function absentTable(schema: TableSchema): CheckedTable {
  const problem: Problem = {
    file: schema.file,
    row: null,
    column: null,
    value: null,
    flaw: { kind: 'fileMissing' },
  };
  return {
    schema,
    columns: schema.fields.map((field) => field.name),
    rows: [],
    keysLeftOut: [],
    complete: false,
    problems: [problem],
  };
}

/**
 * Every value of a column as it stands in the file, rows with faults included, so that a faulty row is reported
 * once and not again by all that refer to it. Null if rows may be hidden.
 */
export function knownKeys(table: CheckedTable, column: string): Keys | null {
  const i = table.columns.indexOf(column);
  if (!table.complete || i === -1) return null;
  if (table.read) return table.read.keysOf(column);
  const keys = new Set(table.keysLeftOut);
  for (const { values } of table.rows) {
    const text = textOf(values[i]);
    if (text !== '') keys.add(text);
  }
  return keys;
}

function textOf(value: Value | Fault | undefined): string {
  if (value instanceof Fault) return value.text ?? '';
  return value === null || value === undefined ? '' : String(value);
}

function extraColumns(header: readonly string[], schema: TableSchema): string[] {
  const declared = new Set(schema.fields.map((field) => field.name));
  return [...new Set(header)].filter((name) => name !== '' && !declared.has(name));
}

function* repeats(
  rows: readonly CheckedRow[],
  i: number,
): Generator<{ row: number; text: string; firstRow: number }> {
  const firstRows = new Map<string, number>();
  for (const { rowNumber, values } of rows) {
    const text = textOf(values[i]);
    const firstRow = firstRows.get(text);
    if (text === '') continue;
    if (firstRow === undefined) firstRows.set(text, rowNumber);
    else if (!(values[i] instanceof Fault)) yield { row: rowNumber, text, firstRow };
  }
}

function keyOf(row: RawRow, keyIndex: number): string[] {
  const key = row.cells[keyIndex];
  return key === undefined || key === '' ? [] : [key];
}

function missingColumn(name: string, header: readonly string[]): Flaw {
  const plain = (text: string): string =>
    text
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_');
  const similar = header.find((other) => plain(other) === plain(name)) ?? null;
  return { kind: 'columnMissing', similar };
}
