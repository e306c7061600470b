import { utcDay, utcMonth, utcYear, type CountableTimeInterval } from 'd3';
import { dayLength, type TimeWindow } from './timeWindow.ts';

export type CalendarUnit = 'year' | 'month' | 'day';

const intervals: Readonly<Record<CalendarUnit, CountableTimeInterval>> = {
  year: utcYear,
  month: utcMonth,
  day: utcDay,
};

/** Units fine enough for a stretch of time, from the coarsest: years from eight years on, months from eight months on. */
export function unitsFor({ from, to }: TimeWindow): readonly [CalendarUnit, ...CalendarUnit[]] {
  const days = (to - from) / dayLength;
  if (days >= 8 * 365) return ['year', 'month', 'day'];
  return days >= 240 ? ['month', 'day'] : ['day'];
}

/** The start of the year, month or day that a time lies in. */
export function floorTo(unit: CalendarUnit, time: number): number {
  return Number(intervals[unit].floor(new Date(time)));
}

/** A time that begins a year, month or day, or when the next one begins. */
export function ceilTo(unit: CalendarUnit, time: number): number {
  return Number(intervals[unit].ceil(new Date(time)));
}

/** When the nearest year, month or day begins. */
export function roundTo(unit: CalendarUnit, time: number): number {
  return Number(intervals[unit].round(new Date(time)));
}

/** How many of a unit begin within a window. */
export function countUnits(unit: CalendarUnit, { from, to }: TimeWindow): number {
  return intervals[unit].count(new Date(from - 1), new Date(to - 1));
}
