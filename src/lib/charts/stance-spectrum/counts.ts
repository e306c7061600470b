import { stepCodes, type Step } from '#lib/model/stance.ts';
import { linePath, type Mark } from '#lib/scene/mark.ts';
import { lineBlock, textBlock, type Block } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { inkOn } from '#lib/scene/theme.ts';
import type { Box } from '../chart.ts';
import { count } from '../wording.ts';
import { knownWords, sides, stepCounts } from './describe.ts';
import type { SpectrumData } from './summarise.ts';

const barHeight = 18;
const leading = 1.25;

/**
 * How many stand where: opposition to the left of the middle, support to the right, the extreme steps outermost; those
 * in the middle and those told of in opposite ways apart, on lines of their own, so that they lengthen neither side.
 */
export function layoutCounts(data: SpectrumData, box: Box, x: number, y: number, width: number): Block {
  const { theme, textSize } = box;
  const counts = stepCounts(data);
  const { support, oppose, neutral, split } = sides(data);
  const marks: Mark[] = [];
  let top = y;
  const add = (block: Block, gap: number) => {
    marks.push(...block.marks);
    top += block.height + gap;
  };
  add(
    textBlock(knownWords(data), x, top, width, { size: textSize, weight: 600, fill: theme.ink, leading }),
    6,
  );
  const middle = x + width / 2;
  const unit = width / 2 / Math.max(1, support, oppose, (neutral + 1) / 2, (split + 1) / 2);
  const segment = (from: number, amount: number, fill: string): void => {
    if (amount === 0) return;
    const area = { x: from + 0.5, y: top, width: Math.max(0.5, amount * unit - 1), height: barHeight };
    marks.push({ type: 'rect', ...area, fill });
    const text = String(amount);
    if (textWidth(text, textSize, 600) + 4 > area.width) return;
    marks.push({
      type: 'text',
      x: area.x + area.width / 2,
      y: top + barHeight / 2 + textSize * 0.36,
      text,
      size: textSize,
      weight: 600,
      anchor: 'middle',
      fill: inkOn(fill),
    });
  };
  const { stance } = theme;
  segment(middle - counts[-1] * unit, counts[-1], stance[-1]);
  segment(middle - oppose * unit, counts[-2], stance[-2]);
  segment(middle, counts[1], stance[1]);
  segment(middle + counts[1] * unit, counts[2], stance[2]);
  marks.push({
    type: 'rect',
    x: middle - 0.5,
    y: top - 3,
    width: 1,
    height: barHeight + 6,
    fill: theme.hatch,
  });
  top += barHeight + 4;
  const side = (verb: string, total: number, steps: readonly Step[], anchor: 'start' | 'end'): Block => {
    const each = steps.map((step) => `${stepCodes[step]}\u00a0${counts[step]}`).join(' · ');
    const lines = [`${total} ${verb}`, each];
    const left = anchor === 'start' ? x : x + width;
    return lineBlock(lines, left, top, { size: textSize, fill: theme.mutedInk, anchor, leading });
  };
  const left = side(oppose === 1 ? 'opposes' : 'oppose', oppose, [-2, -1], 'start');
  const right = side(support === 1 ? 'supports' : 'support', support, [1, 2], 'end');
  marks.push(...left.marks, ...right.marks);
  top += Math.max(left.height, right.height) + 6;
  const style = { size: textSize, fill: theme.mutedInk, leading } as const;
  if (neutral > 0) {
    segment(middle - (neutral * unit) / 2, neutral, stance[0]);
    top += barHeight + 2;
    add(
      textBlock(`${count(neutral, 'actor')} neutral or ambivalent`, middle, top, width, {
        ...style,
        anchor: 'middle',
      }),
      6,
    );
  }
  if (split > 0) {
    for (let i = 0; i < split; i++) {
      const place = { x: middle + (i - split / 2) * unit + 0.5, y: top, width: unit - 1, height: barHeight };
      const corners = [
        [place.x, place.y + barHeight],
        [place.x + place.width, place.y],
      ] as const;
      marks.push({
        type: 'path',
        d: linePath([corners[0], [place.x, place.y], corners[1]], true),
        fill: stance[-1],
      });
      marks.push({
        type: 'path',
        d: linePath([corners[0], [place.x + place.width, place.y + barHeight], corners[1]], true),
        fill: stance[1],
      });
      marks.push({
        type: 'path',
        d: linePath(corners),
        stroke: theme.ground,
        strokeWidth: 1.5,
      });
    }
    top += barHeight + 2;
    add(
      textBlock(`${count(split, 'actor')} told of in opposite ways (≠)`, middle, top, width, {
        ...style,
        anchor: 'middle',
      }),
      6,
    );
  }
  return { height: top - y, marks };
}
