import { columnLabels } from '#lib/scene/columnLabels.ts';
import { labelWidth } from '#lib/scene/labelWidth.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { rowHeights } from '../kit/rowHeights.ts';
import { issueLabel } from '../kit/names.ts';
import { issueLead } from '../kit/leads.ts';
import { drawCell } from './drawCell.ts';
import { columnHeadings } from './names.ts';
import type { BySourceContext } from './read.ts';

/** A cell narrower than this has no room for its code and axis. */
const leastCell = 30;
const mostCell = 120;
const leading = 1.2;
/** Before the column of all sources together. */
const allGap = 14;
const heights = { natural: 30, lowest: 16, tallest: 44 };

/** Issues to the left of their cells; null where the cells would get too narrow. */
export function layoutWide(context: BySourceContext, box: Box): Body | null {
  const { data, dossier, say } = context;
  const { theme, textSize: size } = box;
  const lineHeight = size * leading;
  const rows = data.parts.flatMap((part) => part.rows);
  const labels = rows.map(({ issue }) => issueLabel(dossier, issue));
  const nameWidth = labelWidth(labels, size, 400, box.width * 0.22);
  const left = box.x + nameWidth + 12;
  const columnCount = data.columns.length + 1;
  const cellWidth = Math.min(mostCell, (box.x + box.width - left - allGap) / columnCount);
  if (cellWidth < leastCell) return null;
  const lastLeft = left + (columnCount - 1) * cellWidth + allGap;
  const cursor = new Cursor(box);
  const header = columnLabels(columnHeadings(context), left, box.y, cellWidth, { size, fill: theme.ink });
  // The last column stands apart from those it sums up.
  const setApart = (mark: Mark): Mark =>
    mark.type === 'text' && mark.x > lastLeft - allGap ? { ...mark, x: mark.x + allGap, weight: 600 } : mark;
  cursor.block({ ...header, marks: header.marks.map(setApart) });
  cursor.gap(4);
  const headingHeight = lineHeight + 9;
  const wrapped = labels.map((label) => wrapText(label, nameWidth, size, 400));
  const own = rowHeights(
    wrapped.map((lines) => lines.length * lineHeight + 3),
    box.height === null ? null : box.height - header.height - 4 - data.parts.length * headingHeight,
    heights,
  );
  let number = 0;
  for (const part of data.parts) {
    cursor.rule({ width: lastLeft + cellWidth - box.x });
    cursor.gap(4);
    cursor.lines([say.parts[part.kind]], { weight: 600, fill: theme.mutedInk, leading });
    cursor.gap(4);
    for (const row of part.rows) {
      const [lines, height] = [wrapped[number]!, own[number]!];
      const line = { y: cursor.y, height, row: number };
      const textTop = cursor.y + (height - lines.length * lineHeight) / 2;
      const name = lineBlock(lines, box.x, textTop, { size, fill: theme.ink, leading });
      const head = { ...line, x: box.x, width: left - box.x - 4, column: -1 };
      cursor.target(issueLead(dossier, row.issue, head), name.marks);
      row.cells.forEach((drawn, column) => {
        const x = drawn.column ? left + column * cellWidth : lastLeft;
        drawCell(context, cursor, drawn, { ...line, x, width: cellWidth, column }, theme);
      });
      cursor.gap(height);
      number++;
    }
  }
  return cursor.body();
}
