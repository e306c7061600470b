import { tableNames, type Dossier, type TableName } from '#lib/model/dossier.ts';
import { Fault } from './checkValue.ts';
import type { CheckedTable } from './checkTable.ts';
import { modelColumns, type ModelColumn } from './modelColumns.ts';
import type { Problem } from './problem.ts';
import { schemaFile } from './schema.ts';
import type { TableSchema } from './tableSchema.ts';

/** Where the schema of a dossier allows what the model has no place for, or leaves out what it needs. */
export function schemaFaults(tables: readonly TableSchema[]): Problem[] {
  return tables.flatMap((schema) => {
    if (!isTableName(schema.name)) return [];
    return columnsOf(schema.name).flatMap(([name, column]): Problem[] => {
      const field = schema.fields.find((other) => other.name === name);
      const expected = field === undefined ? 'is missing among the fields' : column.lacks(field, schema);
      if (expected === null) return [];
      return [{ file: schemaFile, row: null, column: `${schema.name}.${name}`, value: null, expected }];
    });
  });
}

/**
 * The rows of a table as the model has them, in the order of the file; columns the model does not know are left
 * behind. Only for a table without problems whose schema has no faults.
 */
export function recordsOf<Name extends TableName>(name: Name, table: CheckedTable): Dossier[Name] {
  const columns = columnsOf(name).map(([column, { read }]) => ({
    column,
    read,
    index: table.columns.indexOf(column),
  }));
  const records = table.rows.map(({ rowNumber, values }) => {
    const record: Record<string, unknown> = {};
    for (const { column, read, index } of columns) {
      const value = values[index];
      if (value === undefined || value instanceof Fault) {
        throw new Error(`table is not sound: "${name}", row ${String(rowNumber)}, column "${column}"`);
      }
      record[column] = read(value);
    }
    record['rowNumber'] = rowNumber;
    return record;
  });
  // The compiler knows that the columns of `modelColumns[name]` make such a row, not that a loop fills them all.
  return records as unknown as Dossier[Name];
}

function isTableName(name: string): name is TableName {
  return tableNames.some((known) => known === name);
}

function columnsOf(name: TableName): [string, ModelColumn<unknown>][] {
  return Object.entries<ModelColumn<unknown>>(modelColumns[name]);
}
