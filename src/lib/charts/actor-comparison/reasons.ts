import type { Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { ComparedIssue } from '#lib/summary/comparison.ts';
import { actorMark } from './actorMark.ts';
import { reasonWords } from './describe.ts';
import type { Frame } from './frame.ts';
import { namesOf, type ComparisonData } from './summarise.ts';

const leading = 1.5;
const radius = 4;
const gap = 18;

/** Why actors have no position, each with its open mark: side by side as far as there is room. */
export function layoutReasons(
  data: ComparisonData,
  row: ComparedIssue,
  frame: Frame,
  top: number,
): {
  readonly marks: readonly Mark[];
  readonly height: number;
  readonly items: readonly { place: number; area: Area }[];
} {
  const { box, axisLeft, numberRight } = frame;
  const { theme, textSize: size } = box;
  const lineHeight = size * leading;
  const names = namesOf(data);
  const marks: Mark[] = [];
  const items: { place: number; area: Area }[] = [];
  let x = axisLeft;
  let y = top;
  let height = 0;
  row.cells.forEach((cell, place) => {
    if (cell.value !== null) return;
    const indent = 2 * radius + 7;
    const lines = wrapText(
      `${names[place]}: ${reasonWords(cell)}`,
      numberRight - axisLeft - indent,
      size,
      400,
    );
    const width = indent + Math.max(...lines.map((line) => textWidth(line, size, 400)));
    if (x > axisLeft && x + width > numberRight) {
      x = axisLeft;
      y += height;
      height = 0;
    }
    marks.push(actorMark(place, x + radius + 2, y + lineHeight / 2, radius, theme, true));
    marks.push(...lineBlock(lines, x + indent, y, { size, fill: theme.mutedInk, leading }).marks);
    items.push({ place, area: { x, y, width, height: lines.length * lineHeight } });
    height = Math.max(height, lines.length * lineHeight);
    x += width + gap;
  });
  return { marks, height: y + height - top, items };
}
