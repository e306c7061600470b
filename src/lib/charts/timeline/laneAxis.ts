import { segment, type Mark } from '#lib/scene/mark.ts';
import { baseline } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Cursor } from '../kit/Cursor.ts';
import { axisTicks, thatFit, type AxisLabel } from './axisTicks.ts';
import { countUnits, type CalendarUnit } from '#lib/summary/calendarUnit.ts';
import type { PlacedAxis } from './lane.ts';
import type { TimelineContext } from './read.ts';
import { boundsOf, dayLength, type TimeWindow } from '#lib/summary/timeWindow.ts';
import { smallSize } from '../kit/smallSize.ts';

const leading = 1.3;

/** What an axis draws through every lane. */
export interface LaneLines {
  /** The lines of its ticks. */
  readonly ticks: (y: number, height: number) => Mark[];
  /** The rule of the date up to which rows are selected. */
  readonly asOf: (y: number, height: number) => Mark[];
}

/** Words for days, months or years, above them what these lie in, how much is left out, and up to when rows are selected. */
export function drawLaneAxis(
  { view: { asOf }, words, say }: TimelineContext,
  cursor: Cursor,
  { axis, x, width }: PlacedAxis,
): LaneLines {
  const { theme } = cursor.box;
  const size = smallSize(cursor.box);
  const centred = (text: string, share: number): AxisLabel => {
    const half = textWidth(text, size, 400) / 2;
    return { x: Math.max(x + half, Math.min(x + width - half, x + share * width)), text, centred: true };
  };
  const line = (labels: readonly AxisLabel[], fill: string) => {
    if (labels.length === 0) return;
    const y = cursor.y + baseline(size * leading, size);
    for (const { x: at, text, centred: isCentred } of labels) {
      cursor.add({ type: 'text', x: at, y, text, size, anchor: isCentred ? 'middle' : 'start', fill });
    }
    cursor.gap(size * leading);
  };
  line([{ x, text: say.stretched, centred: false }], theme.mutedInk);
  const ticks = axisTicks(words, axis, x, width, size);
  const leftOut = axis.parts
    .filter((part) => part.broken)
    .map((part) => centred(say.leftOut(lengthOf(part)), (part.start + part.end) / 2));
  const rule = asOf === '' ? -Infinity : boundsOf(asOf).to;
  const ruleShare = rule > axis.from && rule <= axis.to ? axis.at(rule) : null;
  const vertical = (at: number, y: number, height: number) => segment(at, y, at, y + height);
  const asOfRule = (y: number, height: number): Mark[] => {
    if (ruleShare === null) return [];
    const d = vertical(x + ruleShare * width, y, height);
    return [{ type: 'path', d, stroke: theme.reference, dash: [3, 2] }];
  };
  if (ruleShare !== null) line([centred(say.asOf(asOf), ruleShare)], theme.ink);
  const ruleTop = cursor.y;
  // Breaks that lie close are named in several lines, each of them.
  for (let left = leftOut; left.length > 0;) {
    const fit = thatFit(left, size);
    line(fit, theme.mutedInk);
    left = left.filter((label) => !fit.includes(label));
  }
  line(ticks.coarse, theme.mutedInk);
  line(ticks.fine, theme.mutedInk);
  cursor.gap(3);
  cursor.add(...asOfRule(ruleTop, cursor.y - ruleTop));
  return {
    ticks: (y, height) => [
      { type: 'path', d: ticks.lines.map((at) => vertical(at, y, height)).join(''), stroke: theme.rule },
    ],
    asOf: asOfRule,
  };
}

/** How much is left out, in years, else in months, else in days. */
function lengthOf(gap: TimeWindow): { readonly unit: CalendarUnit; readonly amount: number } {
  const days = Math.round((gap.to - gap.from) / dayLength);
  const unit = days >= 365 ? 'year' : days >= 59 ? 'month' : 'day';
  return { unit, amount: countUnits(unit, gap) };
}
