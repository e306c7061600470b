import type { DatePrecision } from '#lib/model/event.ts';
import type { View } from '#lib/model/view.ts';

/** A stretch of time that is never empty: milliseconds UTC at the starts of days, `to` not included. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

export type Limits = Pick<View, 'from' | 'to'>;

export const dayLength = 86_400_000;

/**
 * What a view asks for. Where it sets no limit the window reaches as far as the events do; limits the wrong way
 * round are read the other way.
 */
export function windowOf({ from, to }: Limits, extent: TimeWindow): TimeWindow {
  const [start, end] = [from && boundsOf(from), to && boundsOf(to)];
  if (start && end) {
    return start.from < end.to ? { from: start.from, to: end.to } : { from: end.from, to: start.to };
  }
  if (start) return { from: start.from, to: Math.max(extent.to, start.to) };
  if (end) return { from: Math.min(extent.from, end.from), to: end.to };
  return extent;
}

/** The limits to set for a window within the extent, as short as they can be; open where it reaches the end. */
export function limitsOf(window: TimeWindow, extent: TimeWindow): Limits {
  return dates(window, { from: window.from <= extent.from, to: window.to >= extent.to });
}

/** The limits that a view sets, as short as both can be named; empty where it sets none. */
export function limitsSet(view: Limits, window: TimeWindow): Limits {
  return dates(window, { from: view.from === '', to: view.to === '' });
}

/** The first and the last year, month or day of a window, as short as both can be named. */
export function stretchOf(window: TimeWindow): Limits {
  return dates(window, { from: false, to: false });
}

/** The first and the last day of a window as ISO dates. */
function daysOf({ from, to }: TimeWindow): { readonly from: string; readonly to: string } {
  return { from: isoDay(from), to: isoDay(to - dayLength) };
}

export function overlaps(a: TimeWindow, b: TimeWindow): boolean {
  return a.from < b.to && a.to > b.from;
}

/** What two windows have in common; null if that is nothing. */
export function common(a: TimeWindow, b: TimeWindow): TimeWindow | null {
  if (!overlaps(a, b)) return null;
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

/** Both ends no more exact than it takes to name both. */
function dates(window: TimeWindow, open: { readonly from: boolean; readonly to: boolean }): Limits {
  const { from, to } = daysOf(window);
  const lengths = [
    ...(open.from ? [] : [exactness(from)]),
    ...(open.to ? [] : [exactness(isoDay(window.to))]),
  ];
  const length = Math.max(...lengths);
  return { from: open.from ? '' : from.slice(0, length), to: open.to ? '' : to.slice(0, length) };
}

/** How many characters of a day it takes to say that a stretch begins with it. */
function exactness(day: string): number {
  if (day.endsWith('-01-01')) return 4;
  return day.endsWith('-01') ? 7 : 10;
}

/** The stretch that a date names: a day, a month or a year. */
export function boundsOf(date: string): TimeWindow {
  const precisions: Readonly<Record<number, DatePrecision>> = { 4: 'year', 7: 'month' };
  return dateBounds(date, precisions[date.length] ?? 'day');
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Start and end of a date at its own precision in milliseconds UTC; the end is the start of what follows. */
export function dateBounds(date: string, precision: DatePrecision): TimeWindow {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  switch (precision) {
    case 'day':
      return { from: startOf(year, month, day), to: startOf(year, month, day + 1) };
    case 'month':
      return { from: startOf(year, month, 1), to: startOf(year, month + 1, 1) };
    case 'year':
      return { from: startOf(year, 1, 1), to: startOf(year + 1, 1, 1) };
  }
}

/** Milliseconds UTC; unlike `Date.UTC` it takes a year below 100 for what it is. */
function startOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}
