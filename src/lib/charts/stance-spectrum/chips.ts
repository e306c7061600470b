import type { Step } from '#lib/model/stance.ts';
import { segment, type Mark } from '#lib/scene/mark.ts';
import { mix, type Theme } from '#lib/scene/theme.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import { plateMarks } from '../kit/plateMarks.ts';
import { stepX } from '../kit/stanceAxis.ts';
import { stanceCellMarks } from '../kit/stanceCellMarks.ts';
import type { Frame } from './frame.ts';

/** A chip of this height shows its code alone: what the axis of a cell shows stands on the axis of the chart. */
const chipHeight = 18;
const chipWidth = 34;

export function chipWidthIn({ slot }: Frame): number {
  return Math.min(chipWidth, slot - 4);
}

/** What a row has on the axis, around `middle`: one chip over its range, or two that are not one. */
export function chipMarks(cell: StanceCell, frame: Frame, middle: number): Mark[] {
  const { value, lowest, highest } = cell;
  if (lowest === null || highest === null) return [];
  const { theme } = frame.box;
  const say = frame.context.words.of('stances');
  const width = chipWidthIn(frame);
  const [from, to] = [stepX(frame, lowest), stepX(frame, highest)];
  // The number of sources and their range are told beside it.
  const chip = (step: Step) => {
    const area = { x: stepX(frame, step) - width / 2, y: middle - chipHeight / 2, width, height: chipHeight };
    const alone = { kind: 'position', value: step, lowest: step, highest: step, sourceCount: 1 } as const;
    return stanceCellMarks({ ...cell, ...alone }, area, theme, say);
  };
  if (value !== null) return [...rangeMarks(from, to, middle, theme), ...chip(value)];
  // The sign stands off the middle, which nobody holds.
  const sign = { x: from + Math.max(frame.slot / 2, width / 2 + 9), y: middle };
  return [
    { type: 'path', d: segment(from, middle, to, middle), stroke: theme.ink, strokeWidth: 1.5, dash: [4, 3] },
    ...plateMarks(say.code(cell), sign, 12, theme),
    ...chip(lowest),
    ...chip(highest),
  ];
}

/** A bar with a stop at either end, over which the mark of the median stands; nothing where there is no range. */
export function rangeMarks(from: number, to: number, middle: number, theme: Theme): Mark[] {
  if (from === to) return [];
  const fill = mix(theme.hatch, theme.ground, 0.2);
  return [
    { type: 'rect', x: from, y: middle - 2, width: to - from, height: 4, fill },
    ...[from, to].map((end): Mark => {
      return { type: 'rect', x: end - 1, y: middle - 6, width: 2, height: 12, fill: theme.hatch };
    }),
  ];
}
