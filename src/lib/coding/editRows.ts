import type { Cells, CodedTable } from './Coding.ts';

/** The text of a cell; empty where the file has no such column. */
export function textAt(table: CodedTable, row: number, column: string): string {
  return table.rows[row]?.[table.header.indexOf(column)] ?? '';
}

/** The table with other texts in some cells of one row; a column that the file lacks is added to it. */
export function withCells(
  table: CodedTable,
  row: number,
  texts: Readonly<Record<string, string>>,
): CodedTable {
  const wide = Object.keys(texts).reduce(withColumn, table);
  const cells = wide.header.map((column, i) =>
    Object.hasOwn(texts, column) ? (texts[column] ?? '') : (wide.rows[row]?.[i] ?? ''),
  );
  return { ...wide, rows: wide.rows.with(row, cells) };
}

/** The table with one more column, empty in every row; the same table where it has the column. */
export function withColumn(table: CodedTable, column: string): CodedTable {
  if (table.header.includes(column)) return table;
  return {
    ...table,
    header: [...table.header, column],
    rows: table.rows.map((cells) => [...cells, '']),
  };
}

/** The table with a new row, empty but for its key and the texts that are given. */
export function withNewRow(
  table: CodedTable,
  at: number,
  texts: Readonly<Record<string, string>> = {},
): CodedTable {
  const wide = Object.keys(texts).reduce(withColumn, table);
  const key = wide.schema.primaryKey;
  const cells = wide.header.map((column) =>
    Object.hasOwn(texts, column) ? (texts[column] ?? '') : column === key ? newKey(wide) : '',
  );
  return { ...wide, rows: wide.rows.toSpliced(at, 0, cells) };
}

/** The table with a row twice, the second under a key of its own. */
export function withDuplicate(table: CodedTable, row: number): CodedTable {
  const cells = table.rows[row];
  if (cells === undefined) return table;
  const keyAt = table.header.indexOf(table.schema.primaryKey ?? '');
  const copy: Cells = keyAt === -1 ? cells : cells.with(keyAt, freeKey(table, cells[keyAt] ?? ''));
  return { ...table, rows: table.rows.toSpliced(row + 1, 0, copy) };
}

export function withoutRow(table: CodedTable, row: number): CodedTable {
  return { ...table, rows: table.rows.toSpliced(row, 1) };
}

/** A key that no row has, such as `stances-12`. */
function newKey(table: CodedTable): string {
  const taken = keysOf(table);
  for (let number = table.rows.length + 1; ; number++) {
    const key = `${table.schema.name}-${number}`;
    if (!taken.has(key)) return key;
  }
}

/** A key made of a word that no row has: `chile`, `chile-2`. */
export function freeKey(table: CodedTable, wanted: string): string {
  const taken = keysOf(table);
  if (wanted !== '' && !taken.has(wanted)) return wanted;
  const stem = wanted.replace(/-\d+$/, '');
  for (let number = 2; ; number++) {
    const key = `${stem}-${number}`;
    if (!taken.has(key)) return key;
  }
}

function keysOf({ header, rows, schema }: CodedTable): Set<string> {
  const keyAt = header.indexOf(schema.primaryKey ?? '');
  return new Set(rows.map((cells) => cells[keyAt] ?? ''));
}
