import type { ChartTable } from '#lib/charts/kit/chart.ts';
import { withoutFormula } from '#lib/model/writeCsv.ts';
import { valueText } from './fileTable.ts';

/**
 * A table for the clipboard, as a spreadsheet takes it: a line a row, tabs between cells. Numbers are exact and without
 * separators, all else is as a reader sees it; what would run as a formula has an apostrophe before it.
 */
export function tableTsv({ columns, rows }: ChartTable): string {
  const lines = [
    columns.map(({ label }) => label),
    ...rows.map(({ cells }) =>
      cells.map(({ value, text }) => (typeof value === 'number' ? valueText(value) : text)),
    ),
  ];
  return lines.map((cells) => `${cells.map(cellOf).join('\t')}\n`).join('');
}

/** On one line and in one cell. A quotation mark at its beginning would be taken for the beginning of a quoted cell. */
function cellOf(text: string): string {
  const line = withoutFormula(text.replaceAll(/[\t\r\n\u2028\u2029]+/g, ' ').trim());
  return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line;
}
