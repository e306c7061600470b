import type { Step } from '#lib/model/stance.ts';
import { middledText } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { inkOn } from '#lib/scene/theme.ts';
import type { Body, Box } from '../kit/chart.ts';
import { Cursor } from '../kit/Cursor.ts';
import { halvesOf } from '../kit/halvesOf.ts';
import { sides, stepCounts, type SpectrumContext } from './read.ts';

const barHeight = 18;
const leading = 1.25;

/**
 * How many stand where: opposition to the left of the middle, support to the right, the extreme steps outermost; those
 * in the middle and those on both sides apart, on lines of their own, so that they lengthen neither side.
 */
export function layoutCounts({ words, say, data }: SpectrumContext, box: Box): Body {
  const { theme, textSize, x, width } = box;
  const { stance } = theme;
  const counts = stepCounts(data);
  const { support, oppose, neutral, split } = sides(data);
  const middle = x + width / 2;
  const unit = width / 2 / Math.max(1, support, oppose, (neutral + 1) / 2, (split + 1) / 2);
  const cursor = new Cursor(box);
  cursor.text(say.known(data.positions.length + split), { weight: 600, leading });
  cursor.gap(6);
  /** A bar of so many actors, from a number of them right of the middle on. */
  const segment = (from: number, actors: number, fill: string) => {
    if (actors === 0) return;
    const [left, long] = [middle + from * unit + 0.5, Math.max(0.5, actors * unit - 1)];
    cursor.add({ type: 'rect', x: left, y: cursor.y, width: long, height: barHeight, fill });
    const text = words.number(actors);
    if (textWidth(text, textSize, 600) + 4 > long) return;
    const ink = { size: textSize, weight: 600, fill: inkOn(fill) } as const;
    cursor.add(middledText(text, left + long / 2, cursor.y + barHeight / 2, ink));
  };
  segment(-counts[-1], counts[-1], stance[-1]);
  segment(-oppose, counts[-2], stance[-2]);
  segment(0, counts[1], stance[1]);
  segment(counts[1], counts[2], stance[2]);
  const axis = { x: middle - 0.5, y: cursor.y - 3, width: 1, height: barHeight + 6 };
  cursor.add({ type: 'rect', ...axis, fill: theme.hatch });
  cursor.gap(barHeight + 4);
  const onSteps = (steps: readonly Step[]) =>
    say.onSteps(steps.map((step) => ({ step, actors: counts[step] })));
  const { y } = cursor;
  const muted = { fill: theme.mutedInk, leading } as const;
  cursor.lines([say.opposing(oppose), onSteps([-2, -1])], muted);
  cursor.y = y;
  cursor.lines([say.supporting(support), onSteps([1, 2])], { ...muted, x: x + width, anchor: 'end' });
  cursor.gap(6);
  const below = (text: string) => {
    cursor.gap(barHeight + 2);
    cursor.text(text, { ...muted, x: middle, width, anchor: 'middle' });
    cursor.gap(6);
  };
  if (neutral > 0) {
    segment(-neutral / 2, neutral, stance[0]);
    below(say.neutral(neutral));
  }
  if (split > 0) {
    for (let at = 0; at < split; at++) {
      // As a cell of the kind is drawn.
      const x = middle + (at - split / 2) * unit + 0.5;
      const { upper, lower, diagonal } = halvesOf({ x, y: cursor.y, width: unit - 1, height: barHeight });
      cursor.add({ type: 'path', d: upper, fill: stance[-1] }, { type: 'path', d: lower, fill: stance[1] });
      cursor.add({ type: 'path', d: diagonal, stroke: theme.ground, strokeWidth: 1.5 });
    }
    below(say.conflicting(split));
  }
  return cursor.body();
}
