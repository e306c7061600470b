import { scaleUtc, utcDay, utcMonth, utcTickInterval, utcYear, type TimeInterval } from 'd3';
import { textWidth, widest } from '#lib/scene/textWidth.ts';
import type { Words } from '#lib/words/Words.ts';
import { groupBy } from '#lib/summary/groupBy.ts';
import { dayLength } from '#lib/summary/timeWindow.ts';
import type { AxisPart, TimeAxis } from '#lib/summary/timeAxis.ts';

/** A word on the axis that begins at `x`, or has its middle there. */
export interface AxisLabel {
  readonly x: number;
  readonly text: string;
  readonly centred?: boolean;
}

export interface AxisTicks {
  /** Places of the lines. */
  readonly lines: readonly number[];
  /** Days, months or years; where they have not all room, those that begin a part of the axis go first. */
  readonly fine: readonly AxisLabel[];
  /** The month of days, the year of months; none over years. */
  readonly coarse: readonly AxisLabel[];
}

/** Between two words on one line. */
const wordGap = 8;
/** As a rule ticks stand no closer. */
const leastTick = 60;
/** From the line of a tick to its word. */
const wordIndent = 3;

/** Ticks at whole years, months or days, as many as have room along `width` units from `x`. */
export function axisTicks(words: Words, axis: TimeAxis, x: number, width: number, size: number): AxisTicks {
  const parts = axis.parts.filter((part) => !part.broken);
  const place = (time: number) => x + axis.at(time) * width;
  const times = parts.flatMap((part) => ticksWithin(part, tickInterval(parts, width)));
  const starts = new Set(parts.map((part) => part.from));
  const unit =
    (['year', 'month'] as const).find((each) => times.every((time) => beginsUnit(time, each))) ?? 'day';
  // A part may begin between two years or months; what it lies in is then said on the line above.
  const telling = [...starts].filter((time) => unit === 'day' || beginsUnit(time, unit));
  const ticks = [...new Set([...telling, ...times])].sort((a, b) => a - b);
  const lines = ticks.map(place);
  const room = lines.length > 1 ? Math.min(...lines.slice(1).map((line, i) => line - lines[i]!)) : width;
  const fineText = (time: number) => {
    if (unit === 'day') return words.number(dayOf(time));
    return unit === 'year' ? words.date(yearOf(time)) : words.month(monthOf(time) + 1, monthStyle);
  };
  const months = Array.from({ length: 12 }, (_, i) => words.month(i + 1));
  const monthStyle = room >= widest(months, size, 400) + wordGap ? 'long' : 'short';
  const right = x + width;
  // A part after a break begins at the break, which is line enough.
  const afterBreak = new Set(parts.filter((part) => part.start > 0).map((part) => part.from));
  const label = (time: number, text: string) => {
    const indented = place(time) + wordIndent;
    return { x: Math.min(indented, right - textWidth(text, size, 400)), text };
  };
  const [first, others] = [true, false].map((is) => ticks.filter((time) => starts.has(time) === is));
  const coarse =
    unit === 'year'
      ? []
      : coarseTimes([...starts, ...ticks], unit).map((time) =>
          label(time, words.date(containing(time, unit))),
        );
  return {
    lines: ticks.filter((time) => !afterBreak.has(time)).map(place),
    fine: thatFit(
      [...first!, ...others!].map((time) => label(time, fineText(time))),
      size,
    ),
    coarse: thatFit(coarse, size),
  };
}

/** The labels that do not touch one before them in the list, from left to right. */
export function thatFit(labels: readonly AxisLabel[], size: number): AxisLabel[] {
  const kept: (AxisLabel & { readonly from: number; readonly to: number })[] = [];
  for (const label of labels) {
    const width = textWidth(label.text, size, 400);
    const from = label.centred ? label.x - width / 2 : label.x;
    const to = from + width;
    if (kept.every((other) => to + wordGap <= other.from || from >= other.to + wordGap)) {
      kept.push({ ...label, from, to });
    }
  }
  return kept.sort((a, b) => a.from - b.from).map(({ from: _from, to: _to, ...label }) => label);
}

/** The same interval all along the axis, never less than a day. */
function tickInterval(parts: readonly AxisPart[], width: number): TimeInterval {
  const time = parts.reduce((sum, part) => sum + part.to - part.from, 0);
  const share = parts.reduce((sum, part) => sum + part.end - part.start, 0);
  const most = Math.max(1, (share * width) / leastTick);
  const days = time / most / dayLength;
  if (days > 45) return utcTickInterval(new Date(0), new Date(time), most) ?? utcYear;
  if (days > 12) return utcMonth;
  // The numbers of days are short words.
  const step = [1, 2, 5].find((each) => each >= days * 0.6) ?? 10;
  // Counted from the first of each month, without one that would stand close before the next first.
  return utcDay.filter((date) => {
    const day = date.getUTCDate() - 1;
    return day % step === 0 && utcDay.count(date, utcMonth.ceil(new Date(Number(date) + 1))) >= step;
  });
}

function ticksWithin({ from, to }: AxisPart, interval: TimeInterval): number[] {
  return scaleUtc([from, to], [0, 1])
    .ticks(interval)
    .map(Number)
    .filter((time) => time < to);
}

/** The first time of each month, or of each year, among those given. */
function coarseTimes(times: readonly number[], unit: 'month' | 'day'): number[] {
  const sorted = times.toSorted((a, b) => a - b);
  return [...groupBy(sorted, (time) => containing(time, unit)).values()].map(([first]) => first!);
}

/** The ISO year that a month lies in, or the month that a day does. */
function containing(time: number, unit: 'month' | 'day'): string {
  return isoOf(time).slice(0, unit === 'month' ? 4 : 7);
}

function beginsUnit(time: number, unit: 'year' | 'month'): boolean {
  return dayOf(time) === 1 && (unit === 'month' || monthOf(time) === 0);
}

const isoOf = (time: number) => new Date(time).toISOString();
const yearOf = (time: number) => isoOf(time).slice(0, 4);
const monthOf = (time: number) => new Date(time).getUTCMonth();
const dayOf = (time: number) => new Date(time).getUTCDate();
