import type { Flaw, Problem } from '#lib/model/problem.ts';
import { tableNames, type Dossier, type TableName } from '#lib/model/dossier.ts';
import { Fault } from './checkValue.ts';
import type { CheckedRow, CheckedTable } from './checkTable.ts';
import { modelColumns, type ModelColumn } from './modelColumns.ts';
import { schemaFile } from './schema.ts';
import type { TableSchema } from './tableSchema.ts';

/** Where the schema of a dossier allows what the model has no place for, or leaves out what it needs. */
export function schemaFaults(tables: readonly TableSchema[]): Problem[] {
  return tables.flatMap((schema) => {
    if (!isTableName(schema.name)) return [];
    return columnsOf(schema.name).flatMap(([name, column]): Problem[] => {
      const field = schema.fields.find((other) => other.name === name);
      const mayLack = field === undefined && column.absent !== undefined;
      const flaw: Flaw | null = mayLack
        ? null
        : field === undefined
          ? { kind: 'fieldMissing' }
          : column.lacks(field, schema);
      if (flaw === null) return [];
      return [{ file: schemaFile, row: null, column: `${schema.name}.${name}`, value: null, flaw }];
    });
  });
}

/**
 * The rows of a table as the model has them, in the order of the file; columns the model does not know are left
 * behind. Only for a table without problems whose schema has no faults.
 */
export function recordsOf<Name extends TableName>(name: Name, table: CheckedTable): Dossier[Name] {
  // The compiler knows that the columns of `modelColumns[name]` make such a row, not that these are a list of them.
  return table.rows.map(recordMaker(name, table)) as unknown as Dossier[Name];
}

/** The same for one row at a time. */
export function recordMaker<Name extends TableName>(
  name: Name,
  { schema, columns: present }: Pick<CheckedTable, 'schema' | 'columns'>,
): (row: CheckedRow) => Dossier[Name][number] {
  const described = new Set(schema.fields.map((field) => field.name));
  const columns = columnsOf(name).map(([column, { read, absent }]) => ({
    column,
    read,
    absent,
    // A column that only the file has was never checked, so that it cannot be trusted as one of the model's.
    index: described.has(column) ? present.indexOf(column) : -1,
  }));
  return ({ rowNumber, values }) => {
    const record: Record<string, unknown> = {};
    for (const { column, read, absent, index } of columns) {
      if (index === -1 && absent !== undefined) {
        record[column] = absent;
        continue;
      }
      const value = values[index];
      if (value === undefined || value instanceof Fault) {
        throw new Error(`table is not sound: "${name}", row ${String(rowNumber)}, column "${column}"`);
      }
      record[column] = read(value);
    }
    record['rowNumber'] = rowNumber;
    // The compiler knows that the columns of `modelColumns[name]` make such a row, not that a loop fills them all.
    return record as unknown as Dossier[Name][number];
  };
}

/** How one column of the model is filled from a checked cell; undefined for a column that the model does not know. */
export function modelColumn(name: TableName, column: string): ModelColumn<unknown> | undefined {
  return columnsOf(name).find(([other]) => other === column)?.[1];
}

/**
 * The schema without the columns that a dossier may leave out and this file does, so that files made before those
 * columns were thought of open as they are.
 *
 * @param header names of the columns that the file has
 */
export function withoutAbsentColumns(schema: TableSchema, header: readonly string[]): TableSchema {
  if (!isTableName(schema.name) || header.length === 0) return schema;
  const absent = new Set(
    columnsOf(schema.name)
      .filter(([name, column]) => column.absent !== undefined && !header.includes(name))
      .map(([name]) => name),
  );
  if (absent.size === 0) return schema;
  return {
    ...schema,
    fields: schema.fields.filter((field) => !absent.has(field.name)),
    foreignKeys: schema.foreignKeys.filter((key) => !absent.has(key.column)),
  };
}

function isTableName(name: string): name is TableName {
  return tableNames.some((known) => known === name);
}

function columnsOf(name: TableName): [string, ModelColumn<unknown>][] {
  return Object.entries<ModelColumn<unknown>>(modelColumns[name]);
}
