import { columnLabels } from '#lib/scene/columnLabels.ts';
import { stepCodes, steps, stepWords, type Step } from '#lib/model/stance.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { lineBlock, type Block } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Box } from '../chart.ts';
import { labelOf } from './describe.ts';
import { namesOf, type ComparisonData } from './summarise.ts';

/** Below this width the name of an issue stands above its row. */
const narrow = 560;
const numberWidth = 48;
const mostSlot = 170;

/** Where things stand across all rows. */
export interface Frame {
  readonly box: Box;
  readonly left: number;
  readonly width: number;
  /** Null where the names of the issues stand above their rows. */
  readonly labelWidth: number | null;
  readonly axisLeft: number;
  /** Width of each of the five steps. */
  readonly slot: number;
  /** Where the distances end. */
  readonly numberRight: number;
  /** Of marks on the axis. */
  readonly radius: number;
  /** Marks of one step side by side before another line is begun. */
  readonly perLine: number;
}

/** @param width of the rows, which may leave room for the means beside them */
export function layoutFrame(data: ComparisonData, box: Box, width: number): Frame {
  const labels = data.sections.flatMap(({ rows }) => rows.map((row) => labelOf(data, row.issue)));
  const longest = Math.max(0, ...labels.map((label) => textWidth(label, box.textSize, 400)));
  // Never quite as wide as measured, so that no error of rounding wraps what fits.
  const labelWidth = width < narrow ? null : Math.min(longest + 0.01, width * 0.28);
  const axisLeft = box.x + (labelWidth === null ? 0 : labelWidth + 12);
  const slot = Math.min(mostSlot, (box.x + width - numberWidth - axisLeft) / steps.length);
  const radius = slot < 60 ? 5.5 : 6.5;
  const actors = namesOf(data).length;
  const perLine = Math.max(1, Math.min(actors, Math.floor(slot / markPitch(radius)), slot < 60 ? 2 : 4));
  return {
    box,
    left: box.x,
    width,
    labelWidth,
    axisLeft,
    slot,
    numberRight: axisLeft + steps.length * slot + numberWidth,
    radius,
    perLine,
  };
}

/** From the middle of one mark to that of the next. */
export function markPitch(radius: number): number {
  return 2 * radius + 3;
}

/** The middle of a step on the axis. */
export function slotX(frame: Frame, step: Step): number {
  return frame.axisLeft + (step + 2.5) * frame.slot;
}

/** The words of the scale over its steps, in short where the steps are narrow, and a strip of their colours. */
export function layoutScale(frame: Frame, y: number): Block {
  const { box, axisLeft, slot, numberRight } = frame;
  const { theme, textSize: size } = box;
  const style = { size, fill: theme.mutedInk, leading: 1.15 };
  const apart = ['steps', 'apart'];
  const words =
    slot >= 72
      ? columnLabels(
          steps.map((step) => stepWords[step]),
          axisLeft,
          y,
          slot,
          style,
        )
      : scaleInShort(frame, y);
  const height = Math.max(words.height, apart.length * size * style.leading);
  const shift = height - words.height;
  const marks: Mark[] = words.marks.map((mark) =>
    mark.type === 'text' ? { ...mark, y: mark.y + shift } : mark,
  );
  const apartTop = y + height - apart.length * size * style.leading;
  marks.push(...lineBlock(apart, numberRight, apartTop, { ...style, anchor: 'end' }).marks);
  for (const step of steps) {
    const x = axisLeft + (step + 2) * slot;
    marks.push({
      type: 'rect',
      x: x + 1,
      y: y + height + 4,
      width: slot - 2,
      height: 4,
      fill: theme.stance[step],
    });
  }
  return { marks, height: height + 8 };
}

function scaleInShort(frame: Frame, y: number): Block {
  const { box, axisLeft, slot } = frame;
  const { theme, textSize: size } = box;
  const line = size * 1.3;
  const right = axisLeft + steps.length * slot;
  const marks: Mark[] = [
    { type: 'text', x: axisLeft, y: y + size, text: stepWords[-2], size, fill: theme.mutedInk },
    { type: 'text', x: right, y: y + size, text: stepWords[2], size, anchor: 'end', fill: theme.mutedInk },
    ...steps.map((step): Mark => ({
      type: 'text',
      x: slotX(frame, step),
      y: y + line + size,
      text: stepCodes[step],
      size,
      weight: 600,
      anchor: 'middle',
      fill: theme.mutedInk,
    })),
  ];
  return { marks, height: 2 * line };
}
