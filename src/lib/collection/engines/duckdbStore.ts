import { codedColumns, textColumns } from '../codedColumns.ts';
import { batchColumn, type Batch, type Store } from '../Store.ts';
import type { Duckdb } from './duckdb.ts';

/** The name of the table that rows are loaded into. */
export const storedTable = 'stances';

/** Loads rows into a database of DuckDB. @param duckdb open for writing; closed with the store */
export async function duckdbStore(duckdb: Duckdb): Promise<Store> {
  const columns = [
    ...codedColumns.map((name) => `"${name}" INTEGER NOT NULL`),
    'row_number INTEGER NOT NULL',
    `${batchColumn} INTEGER NOT NULL`,
    ...textColumns.map((name) => `"${name}" VARCHAR NOT NULL`),
  ];
  await duckdb.run(`CREATE TABLE IF NOT EXISTS ${storedTable} (${columns.join(', ')})`);
  return {
    stored: async () => {
      const rows = await duckdb.rows(
        `SELECT ${batchColumn}, count(*) AS amount FROM ${storedTable} GROUP BY ${batchColumn}`,
      );
      return new Map(rows.map((row) => [Number(row[batchColumn]), Number(row['amount'])]));
    },
    store: ({ number, rows }: Batch) =>
      duckdb.append(storedTable, [
        ...codedColumns.map((_, at) => rows.map(({ codes }) => codes[at]!)),
        rows.map(({ rowNumber }) => rowNumber),
        rows.map(() => number),
        ...textColumns.map((_, at) => rows.map(({ texts }) => texts[at]!)),
      ]),
    repeatedIds: async () => {
      const [row] = await duckdb.rows(
        `SELECT count(*) AS amount FROM (SELECT id FROM ${storedTable} GROUP BY id HAVING count(*) > 1)`,
      );
      return Number(row?.['amount'] ?? 0);
    },
    close: () => duckdb.close(),
  };
}
