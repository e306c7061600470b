import type { Mark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { ComparedIssue } from '#lib/summary/comparison.ts';
import { own } from '../kit/Cursor.ts';
import { actorMark } from './actorMark.ts';
import type { AxisMarks } from './axisMarks.ts';
import type { Drawn, Frame } from './frame.ts';
import { namesOf } from './read.ts';

const leading = 1.5;
const radius = 4;
const indent = 2 * radius + 7;
const gap = 18;

/**
 * Why actors have no position, each with its open mark: beside what is on the axis where it leaves room, else below
 * it, side by side as far as they fit.
 *
 * @param keys of the targets of the actors, which their marks belong to
 */
export function layoutReasons(
  frame: Frame,
  row: ComparedIssue,
  top: number,
  keys: readonly string[],
  axis: Pick<AxisMarks, 'height' | 'taken'>,
): Drawn {
  const { context, box, axisLeft, numberRight } = frame;
  const { theme, textSize: size } = box;
  const lineHeight = size * leading;
  const names = namesOf(context);
  const reasons = row.cells.flatMap((cell, place) => {
    if (cell.value !== null) return [];
    const words = context.say.reason({ actor: names[place] ?? '', cell });
    const lines = wrapText(words, numberRight - axisLeft - indent, size, 400);
    return [{ place, lines, width: indent + Math.max(...lines.map((line) => textWidth(line, size, 400))) }];
  });
  const together = reasons.reduce((sum, { width }) => sum + width + gap, -gap);
  const free = axis.height > 0 ? freePlace(frame, axis.taken, together) : null;
  const marks: Mark[] = [];
  const areas = new Map<number, Area>();
  let x = free ?? axisLeft;
  let y = free === null ? top + axis.height : top;
  let height = 0;
  for (const { place, lines, width } of reasons) {
    if (x > axisLeft && x + width > numberRight + 0.01) {
      x = axisLeft;
      y += height;
      height = 0;
    }
    const area = { x, y, width, height: lines.length * lineHeight };
    // The lines of the axis end at words.
    const drawn: Mark[] = [
      { type: 'rect', ...area, fill: theme.ground },
      actorMark(place, x + radius + 2, y + lineHeight / 2, radius, theme, 'open'),
      ...lineBlock(lines, x + indent, y, { size, fill: theme.mutedInk, leading }).marks,
    ];
    marks.push(...own(keys[place]!, drawn));
    areas.set(place, area);
    height = Math.max(height, area.height);
    x += width + gap;
  }
  return { marks, height: Math.max(axis.height, reasons.length ? y + height - top : 0), areas };
}

/** The leftmost place between what is drawn that is wide enough; null if there is none. */
function freePlace(frame: Frame, taken: AxisMarks['taken'], width: number): number | null {
  const starts = [frame.axisLeft, ...taken.map(([, to]) => to)].sort((a, b) => a - b);
  const isFree = (start: number) =>
    start + width <= frame.numberRight && taken.every(([from, to]) => start >= to || start + width <= from);
  return starts.find(isFree) ?? null;
}
