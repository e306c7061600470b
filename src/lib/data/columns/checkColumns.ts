import type { Flaw, Problem } from '#lib/model/problem.ts';
import type { CheckedTable } from '../checkTable.ts';
import { Fault, valueCheck, type Value } from '../checkValue.ts';
import type { FieldSchema, TableSchema } from '../tableSchema.ts';
import { cellsOfRecord } from './cellsOfRecord.ts';
import { textStates, type ColumnReader, type ReadColumn } from './ColumnReader.ts';
import { plainValues } from './plainValues.ts';

/** One column of the schema with what its cells are found to be. */
export interface CheckedColumn {
  readonly field: FieldSchema;
  readonly column: ReadColumn;
  /** Its place in a record. */
  readonly index: number;
  /** Of coded columns what a text is found to be, by its number. */
  readonly value: (code: number) => Value | Fault;
  /** Of each text whether it is at fault, by its number; null where none is. */
  readonly faulty: Uint8Array | null;
}

/** The columns of a table that was read, each with the check of its cells. */
export function checkedColumns(
  reader: ColumnReader,
  schema: TableSchema,
  header: readonly string[],
): CheckedColumn[] {
  return schema.fields.flatMap((field) => {
    const index = header.indexOf(field.name);
    const column = reader.columns[index];
    return column === undefined ? [] : [checkedColumn(field, column, index)];
  });
}

function checkedColumn(field: FieldSchema, column: ReadColumn, index: number): CheckedColumn {
  const check = valueCheck(field);
  const { dictionary, keeping } = column;
  const value = (code: number) => check(dictionary.text(code));
  let faulty: Uint8Array | null = null;
  if (keeping === 'coded') {
    const isPlain = plainValues(field);
    for (let code = 0; code < dictionary.size; code++) {
      if (isPlain(dictionary.bytes(code)) || !(value(code) instanceof Fault)) continue;
      faulty ??= new Uint8Array(dictionary.size);
      faulty[code] = 1;
    }
  }
  return { field, column, index, value, faulty };
}

/** Problems of single cells, and of values that stand twice where each may stand once. */
export function cellProblems(
  reader: ColumnReader,
  schema: TableSchema,
  columns: readonly CheckedColumn[],
): Problem[] {
  const problems: Problem[] = [];
  const { file, primaryKey } = schema;
  for (const checked of columns) {
    const { field, column } = checked;
    const report = (row: number, value: string | null, flaw: Flaw) =>
      problems.push({ file, row: reader.rowNumbers[row]!, column: field.name, value, flaw });
    for (const [row, fault] of faultsOf(reader, checked))
      report(row, fault.text === '' ? null : fault.text, fault.flaw);
    if (!field.unique && field.name !== primaryKey) continue;
    const { codes, dictionary } = column;
    // Rows count from 2, below the header.
    const firstRows = new Uint32Array(dictionary.size);
    const empty = dictionary.find('');
    for (let row = 0; row < reader.rowCount; row++) {
      const code = codes[row]!;
      if (code === empty) continue;
      const first = firstRows[code]!;
      if (first === 0) firstRows[code] = reader.rowNumbers[row]!;
      else if (checked.faulty?.[code] !== 1)
        report(row, dictionary.text(code), { kind: 'usedAlready', row: first });
    }
  }
  return problems;
}

/** The cells of a column that are at fault, by row. */
function* faultsOf(reader: ColumnReader, checked: CheckedColumn): Generator<[number, Fault]> {
  const { column, faulty, value, field, index } = checked;
  const { codes, keeping } = column;
  if (keeping === 'coded') {
    if (faulty === null) return;
    const known = new Map<number, Fault>();
    for (let row = 0; row < reader.rowCount; row++) {
      const code = codes[row]!;
      if (faulty[code] !== 1) continue;
      const fault = known.get(code) ?? (value(code) as Fault);
      known.set(code, fault);
      yield [row, fault];
    }
    return;
  }
  if (keeping === 'nothing' || !field.required) return;
  const check = valueCheck(field);
  for (let row = 0; row < reader.rowCount; row++) {
    if (codes[row] === textStates.plain) continue;
    const found = check(cellsOfRecord(reader.bytes, reader.starts[row]!)[index]!);
    if (found instanceof Fault) yield [row, found];
  }
}

/** Values of a table that refer to rows which no file has, as `checkReferences` finds them. */
export function referenceProblems(
  reader: ColumnReader,
  schema: TableSchema,
  columns: readonly CheckedColumn[],
  keysOf: (
    table: string,
    column: string,
  ) => { readonly keys: { has: (key: string) => boolean } | null; readonly file: string },
): Problem[] {
  const problems: Problem[] = [];
  for (const { column: name, targetTable, targetColumn } of schema.foreignKeys) {
    const checked = columns.find(({ field }) => field.name === name);
    const { keys, file } = keysOf(targetTable, targetColumn);
    if (checked === undefined || keys === null) continue;
    const { codes, dictionary } = checked.column;
    const missing: (readonly string[] | undefined)[] = [];
    for (let code = 0; code < dictionary.size; code++) {
      const value = checked.value(code);
      if (value === null || value === '' || value instanceof Fault) continue;
      const items = typeof value === 'object' ? value : [String(value)];
      const lost = items.filter((item) => !keys.has(item));
      if (lost.length > 0) missing[code] = lost;
    }
    if (missing.length === 0) continue;
    const flaw = { kind: 'noSuchRow', column: targetColumn, file } as const;
    for (let row = 0; row < reader.rowCount; row++) {
      for (const value of missing[codes[row]!] ?? [])
        problems.push({ file: schema.file, row: reader.rowNumbers[row]!, column: name, value, flaw });
    }
  }
  return problems;
}

/** The keys of rows that were left out, as `CheckedTable` has them. */
export function keysOfRagged(reader: ColumnReader, index: number): Pick<CheckedTable, 'keysLeftOut'> {
  return {
    keysLeftOut: reader.ragged.flatMap(({ start }) => {
      const key = cellsOfRecord(reader.bytes, start)[index];
      return key === undefined || key === '' ? [] : [key];
    }),
  };
}
