import { columnLabels } from '#lib/scene/columnLabels.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { ClaimRow } from '#lib/summary/claimCell.ts';
import type { Body, Box } from '../chart.ts';
import { thesisLabel } from './describe.ts';
import { doorTarget, drawCell } from './drawCell.ts';
import { columnName, columnNumber, type ClaimsData } from './summarise.ts';

/** A cell narrower than this has no room for its sign and number. */
const leastCell = 46;
const mostCell = 128;
/** A column of text narrower than this is no fun to read. */
const leastText = 200;
const textGap = 16;
const halvesGap = 28;
const leading = 1.25;

/** A line of the grid: a heading, or a thesis with its cells. */
type Line =
  | { readonly kind: 'heading'; readonly words: readonly string[] }
  | { readonly kind: 'row'; readonly row: ClaimRow; readonly at: number; readonly words: readonly string[] };

/** Widths that every block of lines shares. */
interface Columns {
  readonly block: number;
  readonly text: number;
  readonly cell: number;
}

/** Theses to the left of their cells, in one block or two halves; null where the text would get too narrow. */
export function layoutWide(data: ClaimsData, box: Box, blockCount: 1 | 2): Body | null {
  const columns = layoutColumns(data, box, blockCount);
  if (!columns) return null;
  const { theme, textSize } = box;
  const lineHeight = textSize * leading;
  const heightOf = (line: Line, least: number) =>
    line.kind === 'heading'
      ? line.words.length * lineHeight + 13
      : Math.max(least, line.words.length * lineHeight + 6);
  const heightOfAll = (lines: readonly Line[], least: number) =>
    lines.reduce((sum, line) => sum + heightOf(line, least), 0);

  const lines = linesOf(data, columns, textSize);
  const blocks =
    blockCount === 1 ? [lines] : halve(data, lines, columns, textSize, (each) => heightOf(each, 20));
  const labels = data.grid.columns.map(
    (column) => `${columnNumber(data, column)} ${columnName(data, column)}`,
  );
  const labelStyle = { size: textSize, fill: theme.ink };
  const header = columnLabels(labels, 0, 0, columns.cell, labelStyle).height;
  const least = rowHeight(
    box.height,
    (height) => header + 1 + Math.max(...blocks.map((block) => heightOfAll(block, height))),
  );

  const marks: Mark[] = [];
  const targets: Target[] = [];
  const doors: Target[] = [];
  blocks.forEach((block, b) => {
    const x = box.x + b * (columns.block + halvesGap);
    const left = x + columns.text;
    marks.push(...columnLabels(labels, left, box.y, columns.cell, labelStyle).marks);
    let top = box.y + header;
    for (const line of block) {
      const height = heightOf(line, least);
      const textHeight = line.words.length * lineHeight;
      if (line.kind === 'heading') {
        const style = { size: textSize, weight: 600, fill: theme.mutedInk, leading } as const;
        marks.push(...lineBlock(line.words, x, top + height - textHeight - 5, style).marks);
      } else {
        const width = columns.text + data.grid.columns.length * columns.cell;
        marks.push({ type: 'rect', x, y: top, width, height: 1, fill: theme.rule });
        const textTop = top + (height - textHeight) / 2;
        marks.push(...lineBlock(line.words, x, textTop, { size: textSize, fill: theme.ink, leading }).marks);
        doors.push(
          doorTarget(data, line.row, line.at, { x, y: top, width: columns.text - textGap / 2, height }),
        );
        for (const cell of line.row.cells) {
          const place = { x: left + cell.column * columns.cell, y: top, width: columns.cell, height };
          const drawn = drawCell(data, box, cell, line.at, place);
          marks.push(...drawn.marks);
          targets.push(drawn.target);
        }
      }
      top += height;
    }
  });
  const height = header + Math.max(...blocks.map((block) => heightOfAll(block, least))) + 1;
  // Marks first, so that a reader who comes by keyboard starts at one.
  return { height, marks, targets: [...targets, ...doors] };
}

/** The text takes what it needs on one line, if the cells leave it that much; then the cells grow. */
function layoutColumns(data: ClaimsData, box: Box, blockCount: 1 | 2): Columns | null {
  const width = (box.width - (blockCount - 1) * halvesGap) / blockCount;
  const count = data.grid.columns.length;
  const room = width - count * Math.max(leastCell, Math.min(96, (width * 0.42) / count));
  if (room < leastText) return null;
  const headings = data.parts.map(({ heading }) => (blockCount === 1 ? heading : continued(heading)));
  const texts = [
    ...data.rows.map((row) => textWidth(thesisLabel(data, row), box.textSize, 400)),
    ...headings.map((heading) => textWidth(heading, box.textSize, 600)),
  ];
  // A hair more, so that the longest text is not wrapped by an error of rounding.
  const text = Math.min(room, Math.max(...texts) + textGap + 0.01);
  return { block: width, text, cell: Math.min(mostCell, (width - text) / count) };
}

function linesOf(data: ClaimsData, columns: Columns, size: number): Line[] {
  let at = 0;
  return data.parts.flatMap((part): Line[] => [
    headingLine(part.heading, columns, size),
    ...part.rows.map((row): Line => {
      const words = wrapText(thesisLabel(data, row), columns.text - textGap, size, 400);
      return { kind: 'row', row, at: at++, words };
    }),
  ]);
}

function headingLine(heading: string, columns: Columns, size: number): Line {
  return { kind: 'heading', words: wrapText(heading, columns.text - textGap, size, 600) };
}

/** Two blocks as even as may be; the second begins with a heading, if need be that of the part it continues. */
function halve(
  data: ClaimsData,
  lines: readonly Line[],
  columns: Columns,
  size: number,
  heightOf: (line: Line) => number,
): Line[][] {
  const half = lines.reduce((sum, line) => sum + heightOf(line), 0) / 2;
  let sum = 0;
  let end = 0;
  while (end < lines.length - 1 && sum < half) sum += heightOf(lines[end++]!);
  // A heading does not stand alone at the foot of a block.
  if (lines[end - 1]?.kind === 'heading') end--;
  const first = lines.slice(0, end);
  const second = lines.slice(end);
  const [opening] = second;
  if (opening?.kind !== 'row') return [first, second];
  const part = data.parts.find((each) => each.rows.includes(opening.row));
  return [first, [headingLine(continued(part?.heading ?? ''), columns, size), ...second]];
}

function continued(heading: string): string {
  return `${heading} (continued)`;
}

/** The least height of a row with which the whole fills the height there is; that of a page if it is free. */
function rowHeight(available: number | null, total: (height: number) => number): number {
  if (available === null) return 28;
  let height = 20;
  while (height < 40 && total(height + 0.5) <= available) height += 0.5;
  return height;
}
