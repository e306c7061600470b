import type { ComparedIssue } from '#lib/summary/comparison.ts';
import type { Cursor } from '../kit/Cursor.ts';
import { textStack } from '../kit/textStack.ts';
import { actorMark } from './actorMark.ts';
import type { Ends, TargetOf } from './axisMarks.ts';
import type { Frame } from './frame.ts';
import { namesOf } from './read.ts';

const leading = 1.5;
const radius = 4;
const indent = 2 * radius + 7;
const gap = 18;

/**
 * Why actors have no position, each with its open mark: beside what is on the axis where it leaves room, else below
 * it, side by side as far as they fit.
 *
 * @param top of what is on the axis, which ends at the cursor
 */
export function addReasons(
  frame: Frame,
  row: ComparedIssue,
  cursor: Cursor,
  {
    top,
    taken,
    targetOf,
  }: { readonly top: number; readonly taken: readonly Ends[]; readonly targetOf: TargetOf },
): void {
  const { context, box, axisLeft, numberRight } = frame;
  const { theme, textSize: size } = box;
  const lineHeight = size * leading;
  const names = namesOf(context);
  const style = { size, fill: theme.mutedInk, leading };
  const reasons = row.cells.flatMap((cell, place) => {
    if (cell.value !== null) return [];
    const text = context.say.reason({ actor: names[place] ?? '', cell });
    const words = textStack([{ text }], numberRight - axisLeft - indent, style);
    return [{ place, words, width: indent + words.width }];
  });
  if (reasons.length === 0) return;
  const bottom = cursor.y;
  const together = reasons.reduce((sum, { width }) => sum + width + gap, -gap);
  const free = bottom > top ? freePlace(frame, taken, together) : null;
  let x = free ?? axisLeft;
  let y = free === null ? bottom : top;
  let height = 0;
  for (const { place, words, width } of reasons) {
    if (x > axisLeft && x + width > numberRight + 0.01) {
      x = axisLeft;
      y += height;
      height = 0;
    }
    const area = { x, y, width, height: words.height };
    // The lines of the axis end at words.
    cursor.target({ ...area, ...targetOf(place) }, [
      { type: 'rect', ...area, fill: theme.ground },
      actorMark(place, x + radius + 2, y + lineHeight / 2, radius, theme, 'open'),
      ...words.marksAt(x + indent, y),
    ]);
    height = Math.max(height, area.height);
    x += width + gap;
  }
  cursor.y = Math.max(bottom, y + height);
}

/** The leftmost place between what is drawn that is wide enough; null if there is none. */
function freePlace(frame: Frame, taken: readonly Ends[], width: number): number | null {
  const starts = [frame.axisLeft, ...taken.map(([, to]) => to)].sort((a, b) => a - b);
  const isFree = (start: number) =>
    start + width <= frame.numberRight && taken.every(([from, to]) => start >= to || start + width <= from);
  return starts.find(isFree) ?? null;
}
