import type { Flaw, Problem } from '#lib/model/problem.ts';
import { checkTable, knownKeys, type CheckedTable, type Keys } from '../checkTable.ts';
import { readTable } from '../readTable.ts';
import { withoutAbsentColumns } from '../records.ts';
import type { FieldSchema, TableSchema } from '../tableSchema.ts';
import { cellsOfRecord } from './cellsOfRecord.ts';
import { cellProblems, checkedColumns, keysOfRagged, referenceProblems } from './checkColumns.ts';
import { ColumnReader, type Keeping } from './ColumnReader.ts';
import { ruleProblems } from './columnRules.ts';
import { partsOf, rowsOf } from './tableParts.ts';

/** Bytes between two reports of how far reading is. */
const stretch = 1 << 22;

/**
 * A table of a dossier read by columns, with all problems that `checkTable` finds in it, in the same words: one pass over its
 * bytes, each different text of a column checked once. Null for what is not of the common dialect, which is read
 * otherwise.
 *
 * @param bytes of UTF-8
 * @param progress hears how much of the table has been read (0…1)
 */
export function readColumns(
  bytes: Uint8Array,
  declared: TableSchema,
  progress: (share: number) => void = () => undefined,
): CheckedTable | null {
  const head = headOf(bytes, declared.file);
  if (head === null) return null;
  const { header } = head.raw;
  const schema = withoutAbsentColumns(declared, header);
  const empty = checkTable(head.raw, schema);
  const reader = new ColumnReader(bytes, head.end, keepingsOf(header, schema));
  while (reader.read(stretch)) progress(reader.at / bytes.length);
  if (!reader.isCommon) return null;
  const columns = checkedColumns(reader, schema, header);
  const keyIndex = schema.primaryKey === null ? -1 : header.indexOf(schema.primaryKey);
  const { keysLeftOut } = keysOfRagged(reader, keyIndex);
  const problems: Problem[] = [
    ...empty.problems,
    ...raggedProblems(reader, schema, header),
    ...cellProblems(reader, schema, columns),
  ];
  const complete =
    keyIndex !== -1 && keysLeftOut.length === reader.ragged.length && !hasEmpty(reader, keyIndex);
  return {
    schema,
    columns: empty.columns,
    rows: [],
    keysLeftOut,
    complete,
    problems,
    read: {
      rowCount: reader.rowCount,
      keysOf: (column) => keysIn(reader, header.indexOf(column), keysLeftOut),
      problemsAmong: (tables) => [
        ...referenceProblems(reader, schema, columns, (table, column) => {
          const target = tables.get(table);
          return target === undefined
            ? { keys: null, file: '' }
            : { keys: knownKeys(target, column), file: target.schema.file };
        }),
        ...ruleProblems(reader, schema, columns, tables),
      ],
      records: () => rowsOf(partsOf(reader, declared, header, columns)),
    },
  };
}

/** The names of the columns and where they end; null where they cannot be told by themselves. */
function headOf(bytes: Uint8Array, file: string) {
  if (bytes.includes(0)) return null;
  const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const reader = new ColumnReader(bytes, from, []);
  reader.read(1);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from, reader.at));
  // What begins so may be JSON, which only the whole of it tells.
  if (!reader.isCommon || /^\s*[{[]/.test(text)) return null;
  const raw = readTable(text, file);
  return raw.complete && raw.header.length > 0 ? { raw, end: reader.at } : null;
}

/** Columns of which all rows are asked for though nothing limits their values. */
const alwaysCoded = ['item'];

function keepingsOf(header: readonly string[], schema: TableSchema): Keeping[] {
  const referring = new Set(schema.foreignKeys.map(({ column }) => column));
  return header.map((name, at) => {
    const field = schema.fields.find((each) => each.name === name);
    if (header.indexOf(name) !== at) return 'nothing';
    if (name === schema.primaryKey || alwaysCoded.includes(name)) return 'coded';
    if (field === undefined) return 'nothing';
    if (isLimited(field) || referring.has(name)) return 'coded';
    if (name === 'quote') return 'words';
    return field.required ? 'filled' : 'nothing';
  });
}

function isLimited({ type, format, unique, enumeration, pattern }: FieldSchema): boolean {
  return type !== 'string' || format !== 'default' || unique || enumeration !== null || pattern !== null;
}

function raggedProblems(reader: ColumnReader, { file }: TableSchema, header: readonly string[]): Problem[] {
  return reader.ragged.map(({ start, row }) => {
    const cells = cellsOfRecord(reader.bytes, start).length;
    const flaw: Flaw = { kind: 'cellCount', cells, columns: header.length };
    return { file, row, column: null, value: null, flaw };
  });
}

function hasEmpty({ columns, rowCount }: ColumnReader, index: number): boolean {
  const { codes, dictionary } = columns[index]!;
  const empty = dictionary.find('');
  return empty !== -1 && codes.subarray(0, rowCount).includes(empty);
}

function keysIn(reader: ColumnReader, index: number, others: readonly string[]): Keys {
  const column = reader.columns[index];
  const leftOut = new Set(others);
  if (column?.keeping !== 'coded') {
    for (const start of reader.starts.subarray(0, reader.rowCount))
      leftOut.add(cellsOfRecord(reader.bytes, start)[index] ?? '');
    leftOut.delete('');
    return leftOut;
  }
  const { codes, dictionary } = column;
  const isUsed = new Uint8Array(dictionary.size);
  for (let row = 0; row < reader.rowCount; row++) isUsed[codes[row]!] = 1;
  return {
    has: (key) => leftOut.has(key) || (key !== '' && isUsed[dictionary.find(key)] === 1),
  };
}
