import { columnLabels } from '#lib/scene/columnLabels.ts';
import { labelWidth } from '#lib/scene/labelWidth.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Body, Box } from '../chart.ts';
import { allHeading, columnWords, issueLabel } from './describe.ts';
import { doorTarget, drawCell } from './drawRow.ts';
import { drawnCells, type BySourceData } from './summarise.ts';

/** A cell narrower than this has no room for its code and axis. */
const leastCell = 30;
const mostCell = 120;
const leading = 1.2;
/** Before the column of all sources together. */
const allGap = 14;
const natural = 30;
const lowest = 16;
const tallest = 44;

/** Issues to the left of their cells; null where the cells would get too narrow. */
export function layoutWide(data: BySourceData, box: Box): Body | null {
  const { theme, textSize } = box;
  const lineHeight = textSize * leading;
  const labels = data.rows.map((row) => issueLabel(data, row.all.issue));
  const nameWidth = labelWidth(labels, textSize, 400, box.width * 0.22);
  const left = box.x + nameWidth + 12;
  const columnCount = data.columns.length + 1;
  const cellWidth = Math.min(mostCell, (box.x + box.width - left - allGap) / columnCount);
  if (cellWidth < leastCell) return null;
  const placeOf = (column: number) => left + column * cellWidth + (column === columnCount - 1 ? allGap : 0);
  const right = placeOf(columnCount - 1) + cellWidth;

  const headings = [...data.columns.map((column) => columnWords(data, { column })), allHeading];
  const header = columnLabels(headings, left, box.y, cellWidth, { size: textSize, fill: theme.ink });
  const headerMarks = header.marks.map((mark): Mark => {
    // The last column stands apart from those it sums up.
    const apart = 'x' in mark && mark.x > left + (columnCount - 1) * cellWidth;
    return apart ? { ...mark, x: mark.x + allGap, ...(mark.type === 'text' ? { weight: 600 } : {}) } : mark;
  });

  const wrapped = new Map(
    data.rows.map((row) => [row, wrapText(issueLabel(data, row.all.issue), nameWidth, textSize, 400)]),
  );
  const headingHeight = lineHeight + 9;
  const heightOf = (lines: readonly string[], least: number) =>
    Math.max(least, lines.length * lineHeight + 3);
  const total = (least: number) =>
    data.parts.reduce(
      (sum, part) =>
        sum +
        headingHeight +
        part.rows.reduce((rows, row) => rows + heightOf(wrapped.get(row) ?? [], least), 0),
      header.height + 4,
    );
  let rowHeight = box.height === null ? natural : tallest;
  while (box.height !== null && rowHeight > lowest && total(rowHeight) > box.height) rowHeight -= 0.5;

  const marks: Mark[] = [...headerMarks];
  const targets: Target[] = [];
  let top = box.y + header.height + 4;
  let rowNumber = 0;
  for (const part of data.parts) {
    marks.push({ type: 'rect', x: box.x, y: top, width: right - box.x, height: 1, fill: theme.rule });
    const style = { size: textSize, weight: 600, fill: theme.mutedInk, leading } as const;
    marks.push(...lineBlock([part.heading], box.x, top + 5, style).marks);
    top += headingHeight;
    for (const row of part.rows) {
      const lines = wrapped.get(row) ?? [];
      const height = heightOf(lines, rowHeight);
      const textTop = top + (height - lines.length * lineHeight) / 2;
      marks.push(...lineBlock(lines, box.x, textTop, { size: textSize, fill: theme.ink, leading }).marks);
      const line = { y: top, height, row: rowNumber++ };
      targets.push(doorTarget(data, row, { ...line, x: box.x, width: left - box.x - 4 }));
      drawnCells(data, row).forEach((drawn, column) => {
        const place = { ...line, x: placeOf(column), width: cellWidth, column };
        const { marks: cellMarks, target } = drawCell(data, drawn, place, theme);
        marks.push(...cellMarks);
        targets.push(target);
      });
      top += height;
    }
  }
  return { height: top - box.y, marks, targets };
}
