import type { Mark } from '#lib/scene/mark.ts';
import type { Block } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { ComparedIssue } from '#lib/summary/comparison.ts';
import { stepX } from '../kit/stanceAxis.ts';
import { actorColour } from './actorMark.ts';
import type { Frame } from './frame.ts';
import { namesOf } from './read.ts';

/** The names of the actors over their steps in the first row, in as many lines as keep them apart. */
export function actorNameMarks(frame: Frame, row: ComparedIssue, top: number): Block {
  const { context, box, numberRight } = frame;
  const { x: left, theme, textSize: size } = box;
  const lines: { from: number; to: number }[][] = [];
  const marks: Mark[] = [];
  const step = size * 1.25;
  namesOf(context).forEach((text, place) => {
    const value = row.cells[place]?.value ?? null;
    const half = textWidth(text, size, 600) / 2;
    if (value === null || 2 * half > numberRight - left) return;
    const x = Math.max(left + half, Math.min(numberRight - half, stepX(frame, value)));
    let at = lines.findIndex((line) =>
      line.every(({ from, to }) => x + half + 6 < from || x - half - 6 > to),
    );
    if (at === -1) at = lines.push([]) - 1;
    lines[at]!.push({ from: x - half, to: x + half });
    const style = { size, weight: 600, anchor: 'middle', fill: actorColour(place, theme) } as const;
    marks.push({ type: 'text', x, y: top + (at + 1) * step, text, ...style });
  });
  return { marks, height: lines.length ? lines.length * step + 5 : 0 };
}
