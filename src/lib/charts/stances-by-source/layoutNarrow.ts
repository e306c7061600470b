import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import type { Body, Box } from '../chart.ts';
import { sourceColumnNumber } from '../sourceColumn.ts';
import { columnWords, issueLabel } from './describe.ts';
import { doorTarget, drawCell } from './drawRow.ts';
import { drawnCells, type BySourceData } from './summarise.ts';

/** A cell narrower than this has no room for its code and axis. */
const leastCell = 40;
const mostCell = 72;
const cellHeight = 28;
const leading = 1.25;

/** Each issue above its cells, in as many lines as they need; the sources are numbered and named at the top. */
export function layoutNarrow(data: BySourceData, box: Box): Body {
  const { theme, textSize } = box;
  const columnCount = data.columns.length + 1;
  const lineCount = Math.ceil(columnCount / Math.max(1, Math.floor(box.width / leastCell)));
  const perLine = Math.ceil(columnCount / lineCount);
  const cellWidth = Math.min(mostCell, box.width / perLine);
  const headings = [...data.columns.map((column) => sourceColumnNumber(data.dossier, column)), 'all'];
  const marks: Mark[] = [];
  const targets: Target[] = [];
  let top = box.y;
  const addText = (text: string, style: { weight?: 400 | 600; fill: string }) => {
    const block = textBlock(text, box.x, top, box.width, { size: textSize, leading, ...style });
    marks.push(...block.marks);
    top += block.height;
    return block.height;
  };
  for (const column of data.columns) addText(columnWords(data, { column }), { fill: theme.mutedInk });
  let rowNumber = 0;
  for (const part of data.parts) {
    top += 12;
    addText(part.heading, { weight: 600, fill: theme.mutedInk });
    top += 4;
    part.rows.forEach((row, i) => {
      const nameTop = top;
      const height = addText(issueLabel(data, row.all.issue), { fill: theme.ink });
      const line = { row: rowNumber++ };
      targets.push(doorTarget(data, row, { ...line, x: box.x, y: nameTop, width: box.width, height }));
      top += 2;
      drawnCells(data, row).forEach((drawn, column) => {
        const inLine = column % perLine;
        const x = box.x + inLine * cellWidth;
        // Single lines of cells stand under one another, so that the numbers need not be said each time.
        if (inLine === 0 && (lineCount > 1 || i % 4 === 0)) {
          headings.slice(column, column + perLine).forEach((text, at) => {
            const place = { x: box.x + (at + 0.5) * cellWidth, y: top + textSize };
            marks.push({
              type: 'text',
              ...place,
              text,
              size: textSize,
              anchor: 'middle',
              fill: theme.mutedInk,
            });
          });
          top += textSize * 1.4;
        }
        const place = { ...line, x, y: top, width: cellWidth, height: cellHeight, column };
        const { marks: cellMarks, target } = drawCell(data, drawn, place, theme);
        marks.push(...cellMarks);
        targets.push(target);
        if (inLine === perLine - 1 || column === columnCount - 1) top += cellHeight + 2;
      });
      top += 7;
    });
  }
  return { height: top - box.y, marks, targets };
}
