import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Body, Box } from '../chart.ts';
import { drawCell, layoutCell, leading, type CellLayout } from './cell.ts';
import { layoutHeader } from './header.ts';
import type { ComparisonData, ComparisonRow } from './summarise.ts';

export interface Detail {
  readonly blocks: 1 | 2;
  /** Quote a provision in short, beside strength and conditions. */
  readonly worded: boolean;
}

/** A cell narrower than this is no fun to read. */
const leastCell = 150;
const labelGap = 14;
const blockGap = 28;
const headingGap = 14;
/** A row is never stretched by more than this. */
const mostSpare = 14;

type Line =
  | {
      readonly kind: 'heading';
      readonly text: string;
      readonly words: readonly string[];
      readonly height: number;
    }
  | {
      readonly kind: 'row';
      readonly row: ComparisonRow;
      readonly at: number;
      readonly words: readonly string[];
      readonly cells: readonly CellLayout[];
      readonly height: number;
    };

/** Subjects to the left of their cells, in one block or two; null where cells would get too narrow. */
export function layoutWide(data: ComparisonData, box: Box, { blocks, worded }: Detail): Body | null {
  const { theme, textSize } = box;
  const count = data.columns.length;
  const width = (box.width - (blocks - 1) * blockGap) / blocks;
  const label = labelWidth(data, width, textSize);
  const cell = (width - label) / count;
  if (cell < leastCell) return null;
  const lines = linesOf(data, width, label, cell, textSize, worded);
  const halves = blocks === 1 ? [lines] : halve(lines, (words) => headingLine(words, width, textSize));
  if (blocks === 2 && halves.length === 1) return null;
  const header = layoutHeader(data, label, cell, textSize, theme);
  const heightOf = (half: readonly Line[]) => half.reduce((sum, line) => sum + line.height, 0);
  const tallest = Math.max(...halves.map(heightOf));
  const natural = header.height + tallest + 1;
  const most = Math.max(...halves.map((half) => half.filter(({ kind }) => kind === 'row').length));
  const spare = box.height === null ? 0 : Math.max(0, Math.min(mostSpare, (box.height - natural) / most));

  const marks: Mark[] = [];
  const targets: Target[] = [];
  halves.forEach((half, h) => {
    const x = box.x + h * (width + blockGap);
    marks.push(...header.at(x, box.y));
    let top = box.y + header.height;
    for (const line of half) {
      const { words } = line;
      if (line.kind === 'heading') {
        const style = { size: textSize, weight: 600, fill: theme.mutedInk, leading } as const;
        marks.push(
          ...lineBlock(words, x, top + line.height - words.length * textSize * leading - 4, style).marks,
        );
        top += line.height;
        continue;
      }
      const height = line.height + spare;
      marks.push({ type: 'rect', x, y: top, width, height: 1, fill: theme.rule });
      marks.push(...lineBlock(words, x, top + 4, { size: textSize, fill: theme.ink, leading }).marks);
      line.row.cells.forEach((clause, column) => {
        const place = { x: x + label + column * cell, y: top, width: cell, height };
        const at = { row: line.at, column };
        const drawn = drawCell(data, line.row, clause, line.cells[column]!, place, at, textSize, theme);
        marks.push(...drawn.marks);
        targets.push(drawn.target);
      });
      top += height;
    }
  });
  return { height: natural + most * spare, marks, targets };
}

/** At least the longest word fits; long names wrap. */
function labelWidth(data: ComparisonData, width: number, size: number): number {
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => textWidth(text, size, 400)));
  const labels = data.rows.map(({ label }) => label);
  const longestWord = widest(labels.flatMap((label) => label.split(' ')));
  // A hair more than measured, so that no error of rounding wraps what fits.
  return Math.min(widest(labels), Math.max(longestWord, Math.min(width * 0.17, 150))) + labelGap + 0.01;
}

function linesOf(
  data: ComparisonData,
  width: number,
  label: number,
  cell: number,
  size: number,
  worded: boolean,
): Line[] {
  let at = 0;
  return data.parts.flatMap(({ heading, rows }): Line[] => {
    return [
      headingLine(heading, width, size),
      ...rows.map((row): Line => {
        const labelLines = wrapText(row.label, label - labelGap + 0.01, size, 400);
        const cells = row.cells.map((clause) => layoutCell(data, clause, cell, size, worded));
        const height = Math.max(labelLines.length * size * leading + 8, ...cells.map((each) => each.height));
        return { kind: 'row', row, at: at++, words: labelLines, cells, height };
      }),
    ];
  });
}

function headingLine(text: string, width: number, size: number): Line {
  const words = wrapText(text, width, size, 600);
  return { kind: 'heading', text, words, height: words.length * size * leading + headingGap };
}

/** Two blocks as even as may be; the second begins with the heading of the part it continues. */
function halve(lines: readonly Line[], headed: (text: string) => Line): Line[][] {
  const half = lines.reduce((sum, line) => sum + line.height, 0) / 2;
  let sum = 0;
  let end = 0;
  while (end < lines.length - 1 && sum + lines[end]!.height / 2 < half) sum += lines[end++]!.height;
  if (lines[end - 1]?.kind === 'heading') end--;
  if (end === 0) return [[...lines]];
  const first = lines.slice(0, end);
  const second = lines.slice(end);
  const heading = first.findLast(({ kind }) => kind === 'heading');
  if (second[0]?.kind !== 'row' || heading?.kind !== 'heading') return [first, second];
  return [first, [headed(`${heading.text} (continued)`), ...second]];
}
