import type { ChartTable, TableRow } from './kit/chart.ts';
import { isNothing } from './weighChange.ts';

/** The rows of a table in which something is found, and those in which nothing is, each in their order. */
export interface SortedRows {
  readonly found: readonly TableRow[];
  readonly nothing: readonly TableRow[];
}

/** What a reader of a table looks for comes first; that nothing was found is told, but apart. */
export function foundFirst({ columns, rows }: ChartTable): SortedRows {
  const found: TableRow[] = [];
  const nothing: TableRow[] = [];
  for (const row of rows) (isNothing(columns, row) ? nothing : found).push(row);
  return { found, nothing };
}
