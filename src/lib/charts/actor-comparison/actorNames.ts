import type { Mark } from '#lib/scene/mark.ts';
import { lineBlock, type Block } from '#lib/scene/textBlock.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { ComparedIssue } from '#lib/summary/comparison.ts';
import { stepX } from '../kit/stanceAxis.ts';
import { actorColour } from './actorMark.ts';
import type { Frame } from './frame.ts';
import { namesOf } from './read.ts';

const leading = 1.2;

/** The names of the actors over their steps in the first row, in as many lines as keep them apart. */
export function actorNameMarks(frame: Frame, row: ComparedIssue, top: number): Block {
  const { context, box, numberRight } = frame;
  const { x: left, theme, textSize: size } = box;
  const names = namesOf(context).flatMap((name, place) => {
    const value = row.cells[place]?.value ?? null;
    return value === null ? [] : [{ name, place, middle: stepX(frame, value) }];
  });
  const taken: { from: number; to: number; bottom: number }[] = [];
  const marks: Mark[] = [];
  for (const { name, place, middle } of names) {
    const lines = wrapText(name, (numberRight - left) / 2 - 6, size, 600);
    const half = widest(lines, size, 600) / 2;
    const x = Math.max(left + half, Math.min(numberRight - half, middle));
    const beside = taken.filter(({ from, to }) => from < x + half + 6 && to > x - half - 6);
    const y = Math.max(top, ...beside.map(({ bottom }) => bottom));
    const style = { size, weight: 600, anchor: 'middle', fill: actorColour(place, theme), leading } as const;
    const block = lineBlock(lines, x, y, style);
    marks.push(...block.marks);
    taken.push({ from: x - half, to: x + half, bottom: y + block.height });
  }
  return { marks, height: taken.length ? Math.max(...taken.map(({ bottom }) => bottom)) - top + 3 : 0 };
}
