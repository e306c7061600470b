import { isCalendarDate } from '#lib/model/isCalendarDate.ts';
import { monthNamed } from './monthNames.ts';

/** In which order a column writes day, month and year. `iso` also for a month or a year alone. */
export const dateOrders = ['iso', 'year-first', 'day-first', 'month-first'] as const;

export type DateOrder = (typeof dateOrders)[number];

const parts = /^(\d{1,4})[./-](\d{1,2})[./-](\d{2,4}|\d{1,2})$/;

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
  return isSure ? first!.order : null;
}

/** An ISO date, year-month or year; null for a text that is none in this order or no day of the calendar. */
export function readDate(text: string, order: DateOrder): string | null {
  const trimmed = text.trim();
  if (/\p{L}{3}/u.test(trimmed)) return dateInWords(trimmed);
  if (order === 'iso') {
    // The time of a day, which a dossier does not hold, is midnight wherever a database adds it.
    const day = trimmed.replace(/(?<=^\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/, '');
    return isCalendarDate(day) ? day : null;
  }
  const [, a = '', b = '', c = ''] = parts.exec(trimmed) ?? [];
  if (a === '') return null;
  const [year, month, day] =
    order === 'year-first' ? [a, b, c] : order === 'day-first' ? [c, b, a] : [c, a, b];
  if (year.length !== 4 || month.length > 2 || day.length > 2) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

/** `October 8, 2020`, `8. Oktober 2020`, `8 Oct 2020`, `October 2020`: no order of numbers is in doubt. */
function dateInWords(text: string): string | null {
  const parted =
    /^(?:(\d{1,2})(?:\.|st|nd|rd|th)?\s+)?(\p{L}{3,})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?,?)?\s+(\d{4})(?:\s+г\.?)?$/u;
  const [, before, name = '', after, year = ''] = parted.exec(text) ?? [];
  const month = monthNamed(name);
  if (month === null || (before !== undefined && after !== undefined)) return null;
  const day = before ?? after;
  const date = `${year}-${String(month).padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
  return isCalendarDate(date) ? date : null;
}

/** How exact an ISO date is. */
export function precisionOf(isoDate: string): 'day' | 'month' | 'year' {
  if (!isCalendarDate(isoDate)) throw new RangeError(`date is none of the calendar: ${isoDate}`);
  return isoDate.length === 10 ? 'day' : isoDate.length === 7 ? 'month' : 'year';
}
