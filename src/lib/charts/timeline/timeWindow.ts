import type { DatePrecision } from '#lib/model/event.ts';
import type { View } from '#lib/model/view.ts';
import { dateWords } from '../dateWords.ts';
import { dateBounds, spanWords } from './spanWords.ts';

/** A stretch of time that is never empty: milliseconds UTC at the starts of days, `to` not included. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

type Limits = Pick<View, 'from' | 'to'>;

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

/** `2019–2023`, `from June 2024 on`, `up to 19 June 2024`; empty for a view without limits. */
export function windowWords(view: Limits, window: TimeWindow): string {
  const { from, to } = dates(window, { from: view.from === '', to: view.to === '' });
  if (from && to) return spanWords(from, to);
  if (from) return `from ${dateWords(from)} on`;
  return to ? `up to ${dateWords(to)}` : '';
}

/** `1962–1999`, `May – June 2024`: as short as both ends can be named. */
export function stretchWords(window: TimeWindow): string {
  const { from, to } = dates(window, { from: false, to: false });
  return spanWords(from, to);
}

/** The day with which a date of any exactness begins, and the one with which it ends; empty for none. */
export function firstDay(date: string): string {
  return date && isoDay(boundsOf(date).from);
}
export function lastDay(date: string): string {
  return date && isoDay(boundsOf(date).to - dayLength);
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
