import { sourceColumnNumber } from '#lib/evidence/citation.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { issueLabel } from '../kit/names.ts';
import { issueLead } from '../kit/leads.ts';
import { drawCell } from './drawCell.ts';
import { columnFacts } from './names.ts';
import type { BySourceContext } from './read.ts';

/** A cell narrower than this has no room for its code and axis. */
const leastCell = 40;
const mostCell = 72;
const cellHeight = 28;
const leading = 1.25;
/** Single lines of cells stand under one another, so that the numbers need not be said each time. */
const rowsPerHeading = 4;

/** Each issue above its cells, in as many lines as they need; the sources are numbered and named at the top. */
export function layoutNarrow(context: BySourceContext, box: Box): Body {
  const { data, dossier, say } = context;
  const { theme, textSize: size } = box;
  const headings = [...data.columns.map((column) => sourceColumnNumber(dossier, column)), say.all];
  const lineCount = Math.ceil(headings.length / Math.max(1, Math.floor(box.width / leastCell)));
  const perLine = Math.ceil(headings.length / lineCount);
  const cellWidth = Math.min(mostCell, box.width / perLine);
  const cursor = new Cursor(box);
  for (const column of data.columns) {
    cursor.text(say.column(columnFacts(context, { column })), { fill: theme.mutedInk, leading });
  }
  let number = 0;
  for (const part of data.parts) {
    cursor.gap(12);
    cursor.text(say.parts[part.kind], { weight: 600, fill: theme.mutedInk, leading });
    cursor.gap(4);
    part.rows.forEach((row, i) => {
      const style = { size, fill: theme.ink, leading };
      const name = textBlock(issueLabel(dossier, row.issue), box.x, cursor.y, box.width, style);
      const line = { row: number++, height: name.height };
      const head = { ...line, x: box.x, y: cursor.y, width: box.width, column: -1 };
      cursor.target(issueLead(dossier, row.issue, head), name.marks);
      cursor.gap(name.height + 2);
      for (let from = 0; from < headings.length; from += perLine) {
        if (lineCount > 1 || i % rowsPerHeading === 0) {
          const heading = { y: cursor.y + size, size, anchor: 'middle', fill: theme.mutedInk } as const;
          headings.slice(from, from + perLine).forEach((text, at) => {
            cursor.add({ type: 'text', x: box.x + (at + 0.5) * cellWidth, text, ...heading });
          });
          cursor.gap(size * 1.4);
        }
        row.cells.slice(from, from + perLine).forEach((drawn, at) => {
          const place = { ...line, x: box.x + at * cellWidth, y: cursor.y, width: cellWidth };
          drawCell(context, cursor, drawn, { ...place, height: cellHeight, column: from + at }, theme);
        });
        cursor.gap(cellHeight + 2);
      }
      cursor.gap(7);
    });
  }
  return cursor.body();
}
