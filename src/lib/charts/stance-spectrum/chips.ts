import type { Step } from '#lib/model/stance.ts';
import { linePath, type Mark } from '#lib/scene/mark.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { mix, type Theme } from '#lib/scene/theme.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { Sayings } from '#lib/words/Words.ts';
import { stanceCellMarks } from '../kit/stanceCellMarks.ts';
import { stepX, type Frame } from './frame.ts';

/** A chip of this height shows its code alone: what the axis of a cell shows stands on the axis of the chart. */
const chipHeight = 18;
const chipWidth = 34;

export function chipWidthIn(frame: Frame): number {
  return Math.min(chipWidth, frame.slot - 4);
}

/** What a row has on the axis, around `middle`: one chip over its range, or two that are not one. */
export function chipMarks(
  cell: StanceCell,
  frame: Frame,
  middle: number,
  theme: Theme,
  say: Sayings['stances'],
): Mark[] {
  const { value, lowest, highest } = cell;
  if (lowest === null || highest === null) return [];
  const [from, to] = [stepX(frame, lowest), stepX(frame, highest)];
  const chip = (step: Step) => chipAt(cell, step, frame, middle, theme, say);
  return value === null
    ? [...partedMarks(frame, from, to, middle, theme, say.code(cell)), ...chip(lowest), ...chip(highest)]
    : [...rangeMarks(from, to, middle, theme), ...chip(value)];
}

/** The mark at a step; the number of sources and their range are told beside it. */
function chipAt(
  cell: StanceCell,
  step: Step,
  frame: Frame,
  middle: number,
  theme: Theme,
  say: Sayings['stances'],
): Mark[] {
  const width = chipWidthIn(frame);
  const area = { x: stepX(frame, step) - width / 2, y: middle - chipHeight / 2, width, height: chipHeight };
  const alone = { kind: 'position', value: step, lowest: step, highest: step, sourceCount: 1 } as const;
  return stanceCellMarks({ ...cell, ...alone }, area, theme, say);
}

/** A bar with a stop at either end, over which the mark of the median stands; nothing where there is no range. */
export function rangeMarks(from: number, to: number, middle: number, theme: Theme): Mark[] {
  if (from === to) return [];
  const stop = (x: number): Mark => ({
    type: 'rect',
    x: x - 1,
    y: middle - 6,
    width: 2,
    height: 12,
    fill: theme.hatch,
  });
  const fill = mix(theme.hatch, theme.ground, 0.2);
  return [{ type: 'rect', x: from, y: middle - 2, width: to - from, height: 4, fill }, stop(from), stop(to)];
}

/** A line that says that two ends are not one; the sign stands off the middle, which nobody holds. */
function partedMarks(
  frame: Frame,
  from: number,
  to: number,
  middle: number,
  theme: Theme,
  sign: string,
): Mark[] {
  const x = from + Math.max(frame.slot / 2, chipWidthIn(frame) / 2 + 9);
  const size = 12;
  const width = textWidth(sign, size, 600) + 6;
  const height = size * 1.2;
  const line = linePath([
    [from, middle],
    [to, middle],
  ]);
  return [
    { type: 'path', d: line, stroke: theme.ink, strokeWidth: 1.5, dash: [4, 3] },
    { type: 'rect', x: x - width / 2, y: middle - height / 2, width, height, fill: theme.ground },
    {
      type: 'text',
      x,
      y: middle + size * 0.36,
      text: sign,
      size,
      weight: 600,
      anchor: 'middle',
      fill: theme.ink,
    },
  ];
}
