import type { ChartTable } from './chart.ts';

/** The place of a column in a table, by its id; −1 where the table has none such. */
export function columnAt({ columns }: Pick<ChartTable, 'columns'>, id: string): number {
  return columns.findIndex((column) => column.id === id);
}
