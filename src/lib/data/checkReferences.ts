import { knownKeys, type CheckedTable } from './checkTable.ts';
import { Fault } from './checkValue.ts';
import type { Problem } from '#lib/model/problem.ts';

/**
 * Reports every value that refers to a row which no file has. A row that is there but was itself reported
 * counts as there, and nothing is said of references into a table that could not be read to its end: each
 * fault is reported once, where it is.
 */
export function checkReferences(tables: ReadonlyMap<string, CheckedTable>): Problem[] {
  const problems: Problem[] = [];
  for (const { schema, columns, rows } of tables.values()) {
    for (const { column, targetTable, targetColumn } of schema.foreignKeys) {
      const target = tables.get(targetTable);
      const known = target === undefined ? null : knownKeys(target, targetColumn);
      if (target === undefined || known === null) continue;
      const flaw = { kind: 'noSuchRow', column: targetColumn, file: target.schema.file } as const;
      const index = columns.indexOf(column);
      for (const { rowNumber, values } of rows) {
        const value = values[index];
        if (value === undefined || value === null || value === '' || value instanceof Fault) continue;
        for (const item of typeof value === 'object' ? value : [String(value)]) {
          if (known.has(item)) continue;
          problems.push({ file: schema.file, row: rowNumber, column, value: item, flaw });
        }
      }
    }
  }
  return problems;
}
