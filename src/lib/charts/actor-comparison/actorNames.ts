import type { Mark } from '#lib/scene/mark.ts';
import type { Block } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { ComparedIssue } from '#lib/summary/comparison.ts';
import { actorColour } from './actorMark.ts';
import { slotX, type Frame } from './frame.ts';
import { namesOf, type ComparisonContext } from './read.ts';

/** The names of the actors over their steps in the first row, in as many lines as keep them apart. */
export function actorNameMarks(
  context: ComparisonContext,
  row: ComparedIssue,
  frame: Frame,
  top: number,
): Block {
  const { box, left, numberRight } = frame;
  const { theme, textSize: size } = box;
  const lines: { from: number; to: number }[][] = [];
  const marks: Mark[] = [];
  namesOf(context).forEach((text, place) => {
    const value = row.cells[place]?.value ?? null;
    if (value === null) return;
    const half = textWidth(text, size, 600) / 2;
    if (2 * half > numberRight - left) return;
    const x = Math.max(left + half, Math.min(numberRight - half, slotX(frame, value)));
    const isFree = (line: readonly { from: number; to: number }[]) =>
      line.every(({ from, to }) => x + half + 6 < from || x - half - 6 > to);
    let at = lines.findIndex(isFree);
    if (at === -1) at = lines.push([]) - 1;
    lines[at]!.push({ from: x - half, to: x + half });
    marks.push({
      type: 'text',
      x,
      y: top + (at + 1) * size * 1.25,
      text,
      size,
      weight: 600,
      anchor: 'middle',
      fill: actorColour(place, theme),
    });
  });
  return { marks, height: lines.length ? lines.length * size * 1.25 + 5 : 0 };
}
