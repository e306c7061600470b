import { codedRows, type CodedColumn } from '#lib/model/codedRows.ts';
import type { TableName } from '#lib/model/dossier.ts';
import { valueCheck, type Value } from '../checkValue.ts';
import { modelColumn, recordMaker, withoutAbsentColumns } from '../records.ts';
import type { TableSchema } from '../tableSchema.ts';
import { cellsOfRecord } from './cellsOfRecord.ts';
import type { CheckedColumn } from './checkColumns.ts';
import type { ColumnReader } from './ColumnReader.ts';

/** A table that was read by columns, as plain data that another thread can be handed. */
export interface TableParts {
  readonly bytes: Uint8Array;
  readonly rowCount: number;
  readonly starts: Uint32Array;
  readonly rowNumbers: Uint32Array;
  readonly header: readonly string[];
  readonly schema: TableSchema;
  readonly columns: readonly (readonly [string, CodedColumn])[];
}

const partsOfRows = new WeakMap<readonly unknown[], TableParts>();

/** What rows are made of that were read by columns; undefined for others. */
export function tableParts(rows: readonly unknown[]): TableParts | undefined {
  return partsOfRows.get(rows);
}

/** Columns whose rows are told apart by them alone: nobody asks for all of their texts. */
const uncoded = ['id', 'paragraph', 'quote', 'rationale'];

export function partsOf(
  reader: ColumnReader,
  schema: TableSchema,
  header: readonly string[],
  checked: readonly CheckedColumn[],
): TableParts {
  const { bytes, rowCount } = reader;
  return {
    bytes,
    rowCount,
    starts: reader.starts.slice(0, rowCount),
    rowNumbers: reader.rowNumbers.slice(0, rowCount),
    header,
    schema,
    columns: checked.flatMap(({ field: { name }, column: { codes, dictionary, keeping }, value }) => {
      const model = modelColumn(schema.name as TableName, name);
      if (keeping !== 'coded' || model === undefined || uncoded.includes(name)) return [];
      // Of texts without a fault, since the table has none.
      const values = Array.from({ length: dictionary.size }, (_, code) => model.read(value(code) as Value));
      return [[name, { codes: codes.slice(0, rowCount), values: values as CodedColumn['values'] }] as const];
    }),
  };
}

/** The rows of a table that was read by columns, each made of its bytes when it is asked for. */
export function rowsOf(parts: TableParts): readonly unknown[] {
  const { bytes, rowCount, starts, rowNumbers, header } = parts;
  const schema = withoutAbsentColumns(parts.schema, header);
  const name = schema.name as TableName;
  const columns = schema.fields.map((field) => field.name);
  const indexes = columns.map((column) => header.indexOf(column));
  const checks = schema.fields.map(valueCheck);
  const record = recordMaker(name, { schema, columns });
  const makeRow = (at: number) => {
    const cells = cellsOfRecord(bytes, starts[at]!);
    return record({
      rowNumber: rowNumbers[at]!,
      values: checks.map((check, i) => check(cells[indexes[i]!]!)),
    });
  };
  const rows = codedRows(rowCount, makeRow, new Map(parts.columns));
  partsOfRows.set(rows, parts);
  return rows;
}
