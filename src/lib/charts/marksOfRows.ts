import type { TableName } from '#lib/model/dossier.ts';
import type { PreparedChart } from './chart.ts';

/** For a row of the dossier the key of the first mark, in the order of the chart's table, that rests on it. */
export function marksOfRows(chart: PreparedChart): (table: TableName, at: number) => string | undefined {
  const keys = new Map<string, string>();
  for (const { key } of chart.table.rows) {
    for (const { table, at } of chart.evidence(key)?.rows ?? []) {
      const row = `${table} ${at}`;
      if (!keys.has(row)) keys.set(row, key);
    }
  }
  return (table, at) => keys.get(`${table} ${at}`);
}
