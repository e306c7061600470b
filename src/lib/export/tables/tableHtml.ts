import { escapeMarkup } from '#lib/scene/escapeMarkup.ts';
import type { ChartTable } from '#lib/charts/kit/chart.ts';

/**
 * A table for the clipboard, as a word processor and an e-mail take it: plain and whole, with its caption, the heads of
 * its columns and rows marked as such, and each text as a reader sees it. Numbers are exact in `data`.
 */
export function tableHtml({ caption, heads = 1, columns, rows }: ChartTable): string {
  const head = columns.map(({ label }) => `<th scope="col">${escapeMarkup(label)}</th>`).join('');
  const body = rows.map(({ cells }) => {
    const all = cells.map(({ value, text }, at) => {
      if (at < heads) return `<th scope="row">${escapeMarkup(text)}</th>`;
      const said =
        typeof value === 'number'
          ? `<data value="${value}">${escapeMarkup(text)}</data>`
          : escapeMarkup(text);
      return columns[at]?.kind === 'number' ? `<td align="right">${said}</td>` : `<td>${said}</td>`;
    });
    return `<tr>${all.join('')}</tr>`;
  });
  return (
    `<table><caption>${escapeMarkup(caption)}</caption><thead><tr>${head}</tr></thead>` +
    `<tbody>${body.join('')}</tbody></table>`
  );
}
