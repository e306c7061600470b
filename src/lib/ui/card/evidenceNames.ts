import type { ChartTable, TableRow } from '#lib/charts/kit/chart.ts';
import { groupBy } from '#lib/summary/groupBy.ts';

/** A name says at least this much of its row. */
const fewestCells = 3;

/**
 * What each row of a table is called where it opens its evidence: its first cells, as many as tell it from all other
 * rows if any number does. One for each row.
 */
export function evidenceNames({ columns, heads = 1, rows }: ChartTable): string[] {
  const names = rows.map(() => '');
  let alike = rows.map((_, at) => at);
  for (let size = Math.max(fewestCells, heads); alike.length > 0; size++) {
    for (const at of alike) names[at] = nameOf(rows[at]!, size);
    if (size >= columns.length) break;
    const byName = groupBy(alike, (at) => names[at]!);
    alike = [...byName.values()].filter((same) => same.length > 1).flat();
  }
  return names;
}

function nameOf(row: TableRow, size: number): string {
  return row.cells
    .slice(0, size)
    .map(({ text }) => text)
    .filter(Boolean)
    .join(', ');
}
