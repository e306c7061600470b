import { ceilTo, floorTo, roundTo, unitsFor, type CalendarUnit } from './calendarUnit.ts';
import { timeAxis, type TimeAxis } from './timeAxis.ts';
import { common, dayLength, type TimeWindow } from './timeWindow.ts';

/**
 * The whole time of a timeline. Steps from window to window are measured along its axis, so that a step never leads
 * through decades in which nothing is told.
 */
export interface TimeFrame {
  readonly extent: TimeWindow;
  readonly gaps: readonly TimeWindow[];
  readonly axis: TimeAxis;
}

export function timeFrame(extent: TimeWindow, gaps: readonly TimeWindow[]): TimeFrame {
  return { extent, gaps, axis: timeAxis(extent, gaps) };
}

/** The half of a window around an event, or around its own middle; null where it cannot be smaller. */
export function zoomIn(frame: TimeFrame, window: TimeWindow, around: TimeWindow | null): TimeWindow | null {
  const inside = common(window, frame.extent);
  if (!inside) return null;
  const { at, timeAt } = frame.axis;
  const [start, end] = [at(inside.from), at(inside.to)];
  const quarter = (end - start) / 4;
  const event = (around && common(around, inside)) ?? inside;
  const middle = (at(event.from) + at(event.to)) / 2;
  const centre = Math.max(start + quarter, Math.min(end - quarter, middle));
  const half = { from: timeAt(centre - quarter), to: timeAt(centre + quarter) };
  for (const unit of unitsFor(half)) {
    const snapped = common(outwards(unit, half), inside);
    const result = snapped && withoutGaps(frame, snapped);
    if (result && at(result.to) - at(result.from) <= 0.8 * (end - start)) return result;
  }
  return null;
}

/** A window of double length that contains the one given; null where that is the whole time already. */
export function zoomOut(frame: TimeFrame, window: TimeWindow): TimeWindow | null {
  const { extent } = frame;
  const inside = common(window, extent);
  if (!inside) return extent;
  if (isWhole(frame, inside)) return null;
  const { at, timeAt } = frame.axis;
  const reached = overGaps(frame, inside);
  const [start, end] = [at(reached.from), at(reached.to)];
  const length = Math.min(1, 2 * (end - start));
  const from = Math.max(0, Math.min(1 - length, (start + end - length) / 2));
  const double = { from: timeAt(from), to: timeAt(from + length) };
  const snapped = common(outwards(unitsFor(double)[0], double), extent);
  const tidy = snapped ? withoutGaps(frame, snapped) : extent;
  return { from: Math.min(tidy.from, inside.from), to: Math.max(tidy.to, inside.to) };
}

/** The window half its length earlier (−1) or later (1); null where the time ends there. */
export function shift(frame: TimeFrame, window: TimeWindow, direction: -1 | 1): TimeWindow | null {
  const { extent } = frame;
  const inside = common(window, extent);
  if (!inside) return null;
  const { at, timeAt } = frame.axis;
  const [start, end] = [at(inside.from), at(inside.to)];
  // Beyond a gap that the window touches, in which nothing is told.
  const { from: earliest, to: latest } = overGaps(frame, inside);
  const day = direction < 0 ? start - at(earliest - dayLength) : at(latest + dayLength) - end;
  const step = Math.max((end - start) / 2, day);
  const from = Math.max(0, Math.min(1 - (end - start), start + direction * step));
  const beside = { from: timeAt(from), to: timeAt(from + end - start) };
  for (const unit of unitsFor(beside)) {
    const snapped = common(nearest(unit, beside), extent);
    const result = snapped && withoutGaps(frame, snapped);
    if (!result) continue;
    const [near, far] =
      direction < 0
        ? [inside.from - result.from, inside.to - result.to]
        : [result.to - inside.to, result.from - inside.from];
    if (near > 0 && far >= 0) return result;
  }
  return null;
}

/** What was dragged over on an axis, from one share to another; at least the day in which it lies. */
export function brushedWindow(frame: TimeFrame, axis: TimeAxis, from: number, to: number): TimeWindow {
  const dragged = {
    from: Math.min(axis.timeAt(Math.min(from, to)), axis.to - dayLength),
    to: axis.timeAt(Math.max(from, to)),
  };
  const snapped = nearest(unitsFor(dragged)[0], dragged);
  return withoutGaps(frame, common(snapped, frame.extent) ?? frame.extent);
}

function isWhole({ extent }: TimeFrame, { from, to }: TimeWindow): boolean {
  return from <= extent.from && to >= extent.to;
}

function outwards(unit: CalendarUnit, { from, to }: TimeWindow): TimeWindow {
  const start = floorTo(unit, from);
  return { from: start, to: Math.max(ceilTo(unit, to), ceilTo(unit, start + 1)) };
}

/** Rounded, and never empty. */
function nearest(unit: CalendarUnit, window: TimeWindow): TimeWindow {
  const rounded = { from: roundTo(unit, window.from), to: roundTo(unit, window.to) };
  return rounded.from < rounded.to
    ? rounded
    : outwards('day', { from: floorTo('day', window.from), to: window.from + 1 });
}

/** Ends that lie in a gap go to where something begins or ends; nothing that is told of is lost by it. */
function withoutGaps({ gaps }: TimeFrame, window: TimeWindow): TimeWindow {
  const from = gaps.find((gap) => window.from >= gap.from && window.from < gap.to)?.to ?? window.from;
  const to = gaps.find((gap) => window.to > gap.from && window.to <= gap.to)?.from ?? window.to;
  return from < to ? { from, to } : window;
}

/** Ends that touch a gap go to its far side. */
function overGaps({ gaps }: TimeFrame, window: TimeWindow): TimeWindow {
  const from = gaps.find((gap) => window.from > gap.from && window.from <= gap.to)?.from ?? window.from;
  const to = gaps.find((gap) => window.to >= gap.from && window.to < gap.to)?.to ?? window.to;
  return { from, to };
}
