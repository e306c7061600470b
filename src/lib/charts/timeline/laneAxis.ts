import { linePath, type Mark } from '#lib/scene/mark.ts';
import { baseline } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Box } from '../chart.ts';
import { dateWords } from '../dateWords.ts';
import { count } from '../wording.ts';
import { axisTicks, thatFit, type AxisLabel } from './axisTicks.ts';
import { countUnits, type CalendarUnit } from './calendar.ts';
import type { TimeAxis } from './timeAxis.ts';
import { boundsOf, dayLength, type TimeWindow } from './timeWindow.ts';

const leading = 1.3;

export interface LaneAxis {
  readonly height: number;
  /** What stands over the lanes. */
  readonly marks: readonly Mark[];
  /** The lines of its ticks through a lane. */
  readonly lines: (y: number, height: number) => Mark[];
  /** The rule of the as-of date through a lane. */
  readonly asOf: (y: number, height: number) => Mark[];
}

/** Words for days, months or years, above them what these lie in, how much is left out, and the as-of date. */
export function layoutLaneAxis(
  axis: TimeAxis,
  asOf: string,
  place: { readonly x: number; readonly y: number; readonly width: number },
  { theme, textSize }: Box,
): LaneAxis {
  const { x, width } = place;
  const size = textSize * (11 / 12);
  const lineHeight = size * leading;
  const ticks = axisTicks(axis, x, width, size);
  const breaks = axis.parts.filter((part) => part.broken);
  const leftOut = breaks.map((part): AxisLabel => {
    const text = `… ${lengthWords(part)}`;
    const half = textWidth(text, size, 400) / 2;
    const middle = x + ((part.start + part.end) / 2) * width;
    return { x: Math.max(x + half, Math.min(x + width - half, middle)), text, centred: true };
  });
  const rule = asOf ? boundsOf(asOf).to : null;
  const ruleX = rule !== null && rule > axis.from && rule <= axis.to ? x + axis.at(rule) * width : null;

  const marks: Mark[] = [];
  let top = place.y;
  const words = (labels: readonly AxisLabel[], fill: string) => {
    for (const { x: at, text, centred } of labels) {
      marks.push({
        type: 'text',
        x: at,
        y: top + baseline(lineHeight, size),
        text,
        size,
        anchor: centred ? 'middle' : 'start',
        fill,
      });
    }
    top += lineHeight;
  };
  if (ruleX !== null) {
    const text = `as of ${dateWords(asOf)}`;
    const half = textWidth(text, size, 400) / 2;
    words([{ x: Math.max(x + half, Math.min(x + width - half, ruleX)), text, centred: true }], theme.ink);
  }
  const ruleTop = top;
  if (leftOut.length > 0) words(thatFit(leftOut, size), theme.mutedInk);
  if (ticks.coarse.length > 0) words(ticks.coarse, theme.mutedInk);
  words(ticks.fine, theme.mutedInk);
  top += 3;
  const vertical = (at: number, y: number, height: number) =>
    linePath([
      [at, y],
      [at, y + height],
    ]);
  if (ruleX !== null) {
    marks.push({
      type: 'path',
      d: vertical(ruleX, ruleTop, top - ruleTop),
      stroke: theme.reference,
      dash: [3, 2],
    });
  }
  return {
    height: top - place.y,
    marks,
    lines: (y, height) => [
      { type: 'path', d: ticks.lines.map((at) => vertical(at, y, height)).join(''), stroke: theme.rule },
    ],
    asOf: (y, height) =>
      ruleX === null
        ? []
        : [{ type: 'path', d: vertical(ruleX, y, height), stroke: theme.reference, dash: [3, 2] }],
  };
}

/** `38 years`, `5 months`: how much is left out. */
function lengthWords(gap: TimeWindow): string {
  const units: readonly CalendarUnit[] = ['year', 'month', 'day'];
  const days = Math.round((gap.to - gap.from) / dayLength);
  const least = { year: 365, month: 59, day: 0 };
  const unit = units.find((each) => days >= least[each]) ?? 'day';
  return count(countUnits(unit, gap), unit);
}
