import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { textBlock } from '#lib/scene/textBlock.ts';
import type { Body, Box } from '../chart.ts';
import { thesisLabel } from './describe.ts';
import { doorTarget, drawCell } from './drawCell.ts';
import { columnName, columnNumber, type ClaimsData } from './summarise.ts';

/** A cell narrower than this has no room for its sign and number. */
const leastCell = 46;
const cellHeight = 26;
const leading = 1.25;

/** Each thesis above its cells, in as many lines as they need; the sources are numbered and named at the top. */
export function layoutNarrow(data: ClaimsData, box: Box): Body {
  const { theme, textSize } = box;
  const { columns } = data.grid;
  const lineCount = Math.ceil(columns.length / Math.max(1, Math.floor(box.width / leastCell)));
  const perLine = Math.ceil(columns.length / lineCount);
  const cellWidth = Math.min(72, box.width / perLine);
  const marks: Mark[] = [];
  const targets: Target[] = [];
  const doors: Target[] = [];
  let top = box.y;
  const addText = (text: string, style: { weight?: 400 | 600; fill: string }) => {
    const block = textBlock(text, box.x, top, box.width, { size: textSize, leading, ...style });
    marks.push(...block.marks);
    top += block.height;
  };
  const placeOf = (column: number) => box.x + (column % perLine) * cellWidth;
  const addNumbers = (from: number) => {
    columns.slice(from, from + perLine).forEach((column, i) => {
      const x = placeOf(from + i) + cellWidth / 2;
      const text = columnNumber(data, column);
      const y = top + textSize;
      marks.push({ type: 'text', x, y, text, size: textSize, anchor: 'middle', fill: theme.mutedInk });
    });
    top += textSize * 1.4;
  };

  for (const column of columns) {
    addText(`${columnNumber(data, column)} ${columnName(data, column)}`, { fill: theme.mutedInk });
  }
  let rowNumber = 0;
  for (const part of data.parts) {
    top += 12;
    addText(part.heading, { weight: 600, fill: theme.mutedInk });
    top += 3;
    part.rows.forEach((row, i) => {
      const above = top;
      addText(thesisLabel(data, row), { fill: theme.ink });
      const place = { x: box.x, y: above, width: box.width, height: top - above };
      doors.push(doorTarget(data, row, rowNumber, place));
      top += 2;
      for (let from = 0; from < columns.length; from += perLine) {
        // Single lines of cells stand under one another, so that the numbers need not be said each time.
        if (lineCount > 1 || i % 4 === 0) addNumbers(from);
        for (const cell of row.cells.slice(from, from + perLine)) {
          const place = { x: placeOf(cell.column), y: top, width: cellWidth, height: cellHeight };
          const drawn = drawCell(data, box, cell, rowNumber, place);
          marks.push(...drawn.marks);
          targets.push(drawn.target);
        }
        top += cellHeight + 2;
      }
      top += 8;
      rowNumber++;
    });
  }
  return { height: top - box.y, marks, targets: [...targets, ...doors] };
}
