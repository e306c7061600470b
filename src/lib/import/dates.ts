import { isCalendarDate } from '#lib/model/isCalendarDate.ts';
import { plainDate } from './plainDates.ts';

/** In which order a column writes day, month and year. `iso` also for a month or a year alone, and for what has no order. */
export const dateOrders = ['iso', 'year-first', 'day-first', 'month-first'] as const;

export type DateOrder = (typeof dateOrders)[number];

const parts = /^(\d{1,4})[./-](\d{1,2})[./-](\d{2,4}|\d{1,2})$/;

/** Points stand between day, month and year nowhere but where the day comes first. */
const withPoints = /^\d{1,2}\.\d{1,2}\.\d{4}$/;

/** A time of day behind a date; a day is of the place where it was written. */
const timeOfDay =
  /(?<=\d[-./]\d{1,2}[-./]\d{1,4}|\d{4})[T ,]\s*\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*([ap]m)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/**
 * The order in which most dates of a column can be read, more than half of them; what it cannot read is no date. Null
 * where several read as many and differ (`05/06/2024`), or none reads so many.
 *
 * @param counts the texts of the column and how many cells hold each; blank ones do not count
 */
export function dateOrder(counts: ReadonlyMap<string, number>): DateOrder | null {
  const filled = [...counts].filter(([text]) => text.trim() !== '');
  const read = dateOrders.map((order) => ({ order, dates: filled.map(([text]) => readDate(text, order)) }));
  const cells = (has: (at: number) => boolean) =>
    filled.reduce((sum, [, amount], at) => (has(at) ? sum + amount : sum), 0);
  const amounts = read.map(({ dates }) => cells((at) => dates[at] !== null));
  const most = Math.max(...amounts);
  if (filled.length > 0 && most * 2 <= cells(() => true)) return null;
  const [first, ...others] = read.filter((_, at) => amounts[at] === most);
  const isSure = others.every(({ dates }) => dates.every((date, at) => date === first!.dates[at]));
  if (isSure) return first!.order;
  return filled.every(([text]) => withPoints.test(dayOf(text))) ? 'day-first' : null;
}

/** An ISO date, year-month or year; null for a text that is none in this order or no day of the calendar. */
export function readDate(text: string, order: DateOrder): string | null {
  const day = dayOf(text);
  if (order === 'iso') return isCalendarDate(day) ? day : plainDate(day);
  const [, a = '', b = '', c = ''] = parts.exec(day) ?? [];
  if (a === '') return /\p{L}/u.test(day) ? plainDate(day) : null;
  const [year, month, dayOfMonth] =
    order === 'year-first' ? [a, b, c] : order === 'day-first' ? [c, b, a] : [c, a, b];
  if (year.length !== 4 || month.length > 2 || dayOfMonth.length > 2) return null;
  const date = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

function dayOf(text: string): string {
  return text.trim().replace(timeOfDay, '');
}

/** How exact an ISO date is. */
export function precisionOf(isoDate: string): 'day' | 'month' | 'year' {
  if (!isCalendarDate(isoDate)) throw new RangeError(`date is none of the calendar: ${isoDate}`);
  return isoDate.length === 10 ? 'day' : isoDate.length === 7 ? 'month' : 'year';
}
