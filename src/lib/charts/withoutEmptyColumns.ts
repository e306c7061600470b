import type { ChartTable } from './kit/chart.ts';

/** A table as a reader sees it: without columns in which no row says anything. Files have them all, since programs rely on them. */
export function withoutEmptyColumns(table: ChartTable): ChartTable {
  const { columns, rows } = table;
  const isSaid = columns.map((_, at) => at === 0 || rows.some(({ cells }) => cells[at]?.text !== ''));
  if (rows.length === 0 || isSaid.every(Boolean)) return table;
  const kept = <Each>(all: readonly Each[]) => all.filter((_, at) => isSaid[at]);
  return {
    ...table,
    columns: kept(columns),
    rows: rows.map((row) => ({ ...row, cells: kept(row.cells) })),
  };
}
