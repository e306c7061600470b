import { linePath, segment, type Mark } from '#lib/scene/mark.ts';
import { middledText } from '#lib/scene/textBlock.ts';
import { textWidth, widest } from '#lib/scene/textWidth.ts';
import { floorTo, type CalendarUnit } from '#lib/summary/calendarUnit.ts';
import type { TimeAxis } from '#lib/summary/timeAxis.ts';
import { dayLength, type TimeWindow } from '#lib/summary/timeWindow.ts';
import { isSpan, type TimelineEntry } from './entry.ts';
import type { Box } from '../kit/chart.ts';
import type { TimelineContext } from './read.ts';

/** A line of time that runs downwards. */
export interface Rail {
  readonly axis: TimeAxis;
  /** Those with a label. */
  readonly marked: readonly TimelineEntry[];
  /** All that lie on it, those with a label too. */
  readonly others: readonly TimelineEntry[];
  /** The month that has a line of its own. */
  readonly crowd: (TimeWindow & { readonly month: string }) | null;
  /** The day of signing, where it lies on the line. */
  readonly signed: TimeWindow | null;
  /** Whether it is one month in days. */
  readonly days: boolean;
}

/** Between the names of times and the line, and between whiskers beside it. */
const wordGap = 8;
const step = 9;
const radius = 4.5;

interface Tick {
  readonly time: number;
  readonly text: string;
  readonly weight: 400 | 600;
}

/** From the names of times to the last whisker beside the line. */
export function railWidth(context: TimelineContext, rail: Rail, size: number): number {
  return wordsWidth(context, rail, size) + wordGap + columnsOf(rail).length * step + radius;
}

function wordsWidth(context: TimelineContext, rail: Rail, size: number): number {
  return widest(
    ticksOf(context, rail).map(({ text }) => text),
    size,
    600,
  );
}

/** The signing, the crowded month, where the line begins after a break, then round years, months or days. */
function ticksOf({ words, say }: TimelineContext, { axis, crowd, signed, days }: Rail): Tick[] {
  const iso = (time: number) => new Date(time).toISOString();
  const years = axis.to - axis.from > 730 * dayLength;
  const unit: CalendarUnit = days ? 'day' : years ? 'year' : 'month';
  const name = (time: number) => {
    if (days) return words.number(new Date(time).getUTCDate());
    return years ? words.date(iso(time).slice(0, 4)) : words.date(iso(time).slice(0, 7), 'short');
  };
  const parts = axis.parts.filter(({ broken }) => !broken);
  const starts = parts.map(({ from }) => from);
  const last = floorTo(unit, axis.to - 1);
  const even = parts.flatMap(({ from, to }) => {
    const length = (days ? 7 : years ? 5 * 365.25 : 61) * dayLength;
    const amount = Math.max(0, Math.floor((to - from) / length));
    return Array.from({ length: amount }, (_, i) => floorTo(unit, from + (i + 1) * length));
  });
  return [
    ...(signed ? [{ time: (signed.from + signed.to) / 2, text: say.signed, weight: 600 as const }] : []),
    ...(crowd ? [{ time: crowd.from, text: words.date(crowd.month, 'short'), weight: 600 as const }] : []),
    ...[...starts, last, ...even].map((time) => ({ time, text: name(time), weight: 400 as const })),
  ];
}

/** Events beside the line, each in the first column in which it touches no other; in a month all, else those labelled. */
function columnsOf({ axis, others, marked, days }: Rail): TimelineEntry[][] {
  const columns: TimelineEntry[][] = [];
  const room = (axis.to - axis.from) * 0.05;
  for (const entry of days ? others : marked) {
    const free = columns.find((column) =>
      column.every((other) => entry.from >= other.to + room || entry.to <= other.from - room),
    );
    if (free) free.push(entry);
    else columns.push([entry]);
  }
  return columns;
}

/**
 * A dot for a day; a whisker, as long as it may be, for what is dated to a month or a year. What has no label is faint.
 *
 * @param labels where labels begin, and the middle of the first line of each
 */
export function drawRail(
  context: TimelineContext,
  rail: Rail,
  { x, y, height, width, theme, textSize: size }: Box & { height: number },
  labels: { readonly x: number; readonly ends: ReadonlyMap<TimelineEntry, number> },
): { readonly marks: Mark[] } {
  const { axis, crowd, signed, others, days } = rail;
  const [top, length] = [y + size * 0.6, height - size * 1.2];
  const placeOf = (time: number) => top + axis.at(time) * length;
  const line = x + wordsWidth(context, rail, size) + wordGap;
  const marks: Mark[] = [];
  for (const { from, to, broken } of axis.parts) {
    const stroke = { stroke: theme.hatch, strokeWidth: 1.5, ...(broken ? { dash: [1.5, 3] as const } : {}) };
    marks.push({ type: 'path', d: segment(line, placeOf(from), line, placeOf(to)), ...stroke });
  }
  const taken: number[] = [];
  for (const { time, text, weight } of ticksOf(context, rail)) {
    const at = placeOf(time);
    if (taken.some((other) => Math.abs(other - at) < size * 1.25)) continue;
    taken.push(at);
    const fill = weight === 600 ? theme.ink : theme.mutedInk;
    const left = line - wordGap - textWidth(text, size, weight);
    marks.push(middledText(text, left, at, { size, weight, fill, anchor: 'start' }));
  }
  if (crowd) {
    const from = placeOf(crowd.from);
    const reach = Math.max(4, placeOf(crowd.to) - from);
    marks.push({ type: 'rect', x: line - 4, y: from, width: 8, height: reach, fill: theme.ink });
  }
  if (signed) {
    const at = placeOf((signed.from + signed.to) / 2);
    const d = segment(line - 5, at, x + width, at);
    marks.push({ type: 'path', d, stroke: theme.reference, strokeWidth: 1.5, dash: [3, 2] });
  }
  if (!days) {
    const d = others.map((entry) => {
      const at = placeOf((entry.from + entry.to) / 2);
      return segment(line - 3, at, line + 3, at);
    });
    marks.push({ type: 'path', d: d.join(''), stroke: theme.hatch });
  }
  columnsOf(rail).forEach((column, i) => {
    const at = line + (i + 1) * step;
    for (const entry of column) {
      const end = labels.ends.get(entry);
      const isDot = entry.precision === 'day' && !isSpan(entry);
      const isDisputed = entry.contests.length > 0;
      const colour = end === undefined ? theme.hatch : isDisputed ? theme.contested : theme.amount;
      const [from, to] = [placeOf(entry.from), placeOf(entry.to)];
      const middle = (from + to) / 2;
      const own: Mark[] = [];
      if (end !== undefined) {
        const bend = x + width + 4;
        const d = linePath([
          [at, middle],
          [bend, middle === end ? middle : end],
          [labels.x, end],
        ]);
        own.push({ type: 'path', d, stroke: theme.hatch });
      }
      if (isDot) {
        const look = entry.later ? { stroke: colour, strokeWidth: 2, fill: theme.ground } : { fill: colour };
        own.push({
          type: 'circle',
          x: at,
          y: middle,
          radius: end === undefined ? radius - 1.5 : radius,
          ...look,
        });
      } else {
        const half = Math.max(4, (to - from) / 2);
        const [start, stop] = [Math.max(top, middle - half), Math.min(top + length, middle + half)];
        const strokeWidth = end === undefined ? 1.5 : 4;
        own.push({ type: 'path', d: segment(at, start, at, stop), stroke: colour, strokeWidth });
      }
      marks.push(...own.map((mark) => ({ ...mark, owner: entry.key })));
    }
  });
  return { marks };
}
