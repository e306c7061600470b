import { ceilTo, countUnits, floorTo, type CalendarUnit } from './calendarUnit.ts';
import { common, type TimeWindow } from './timeWindow.ts';

/** A part of an axis; `start` and `end` are shares of its length, 0 to 1. */
export interface AxisPart extends TimeWindow {
  readonly start: number;
  readonly end: number;
  /** The time is left out: whatever its length, the part is as short as every break. */
  readonly broken: boolean;
}

/** Places in time as shares of a length, steadily rising and in proportion within each part. */
export interface TimeAxis extends TimeWindow {
  readonly parts: readonly AxisPart[];
  /** The share of a time; 0 before the axis and 1 after it. */
  readonly at: (time: number) => number;
  /** The time of a share, to the minute; within a break as if it were drawn in a scale of its own. */
  readonly timeAt: (share: number) => number;
}

/** Share of the axis that a break takes. */
const breakLength = 0.022;
/** A gap is worth a break if it is longer than this share of the time that is drawn. */
const longGap = 0.12;

/**
 * An axis over a window, broken at those of the gaps that would take much of it: a break at each, since one whose
 * scale changed on the way would tell of a pace that was never there.
 */
export function timeAxis(window: TimeWindow, gaps: readonly TimeWindow[]): TimeAxis {
  const cuts = longestGaps(
    gaps.flatMap((gap) => common(gap, window) ?? []),
    window.to - window.from,
  );
  const drawn = window.to - window.from - total(cuts);
  const scale = (1 - breakLength * cuts.length) / drawn;
  const parts: AxisPart[] = [];
  let start = 0;
  const add = (from: number, to: number, broken: boolean) => {
    if (from >= to) return;
    const end = start + (broken ? breakLength : (to - from) * scale);
    parts.push({ from, to, start, end, broken });
    start = end;
  };
  for (const cut of cuts) {
    add(parts.at(-1)?.to ?? window.from, cut.from, false);
    add(cut.from, cut.to, true);
  }
  add(parts.at(-1)?.to ?? window.from, window.to, false);
  return axisOf(parts);
}

const minute = 60_000;

/** The axis of parts that follow one another, at least one. */
export function axisOf(parts: readonly AxisPart[]): TimeAxis {
  const [from, to] = [parts[0]!.from, parts.at(-1)!.to];
  return {
    from,
    to,
    parts,
    at: (time) => {
      const part = parts.find((each) => time < each.to);
      if (!part) return 1;
      return (
        part.start +
        ((Math.max(time, part.from) - part.from) / (part.to - part.from)) * (part.end - part.start)
      );
    },
    timeAt: (share) => {
      const part = parts.find(({ end }) => share < end);
      if (!part) return to;
      const time =
        part.from + ((Math.max(share, 0) - part.start) / (part.end - part.start)) * (part.to - part.from);
      return Math.round(time / minute) * minute;
    },
  };
}

/**
 * The stretches in which nothing happens and that are long beside the rest; what an event lasts through is none. They
 * begin and end with whole years, months or days.
 *
 * @param events from when to when each of them may have happened
 */
export function longGaps(
  extent: TimeWindow,
  events: readonly TimeWindow[],
  unit: CalendarUnit,
): TimeWindow[] {
  const gaps: TimeWindow[] = [];
  let covered = extent.from;
  for (const { from, to } of [...events].sort((a, b) => a.from - b.from)) {
    const start = floorTo(unit, from);
    if (start > covered) gaps.push({ from: covered, to: start });
    covered = Math.max(covered, ceilTo(unit, to));
  }
  // One year, month or day without an event is the ordinary course of time.
  const long = gaps.filter((gap) => countUnits(unit, gap) > 1);
  return longestGaps(long, extent.to - extent.from);
}

/** In order of time: those that are each long beside what is left, and together longer than it. */
function longestGaps(gaps: readonly TimeWindow[], length: number): TimeWindow[] {
  const chosen: TimeWindow[] = [];
  let left = length;
  for (const gap of [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    const rest = left - (gap.to - gap.from);
    if (rest <= 0 || gap.to - gap.from < longGap * rest) continue;
    chosen.push(gap);
    left = rest;
  }
  // An axis is broken for the sake of the rest, which should gain by it.
  return total(chosen) < left ? [] : chosen.sort((a, b) => a.from - b.from);
}

function total(windows: readonly TimeWindow[]): number {
  return windows.reduce((sum, { from, to }) => sum + to - from, 0);
}
