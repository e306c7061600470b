import { isCalendarDate } from '#lib/model/isCalendarDate.ts';

/** In which order a column writes day, month and year. `iso` also for a month or a year alone. */
export const dateOrders = ['iso', 'year-first', 'day-first', 'month-first'] as const;

export type DateOrder = (typeof dateOrders)[number];

const parts = /^(\d{1,4})[./-](\d{1,2})[./-](\d{2,4}|\d{1,2})$/;

/**
 * The order in which most dates of a column can be read, more than half of them; what it cannot read is no date. Null
 * where several read as many and differ (`05/06/2024`), or none reads so many.
 *
 * @param texts what is filled of the column
 */
export function dateOrder(texts: readonly string[]): DateOrder | null {
  const read = dateOrders.map((order) => ({ order, dates: texts.map((text) => readDate(text, order)) }));
  const amounts = read.map(({ dates }) => dates.filter((date) => date !== null).length);
  const most = Math.max(...amounts);
  if (texts.length > 0 && most * 2 <= texts.length) return null;
  const [first, ...others] = read.filter((_, at) => amounts[at] === most);
  const isSure = others.every(({ dates }) => dates.every((date, at) => date === first!.dates[at]));
  return isSure ? first!.order : null;
}

/** An ISO date, year-month or year; null for a text that is none in this order or no day of the calendar. */
export function readDate(text: string, order: DateOrder): string | null {
  const trimmed = text.trim();
  if (order === 'iso') {
    // Midnight is what databases add to a day.
    const day = trimmed.replace(/[T ]00:00(:00(\.0+)?)?Z?$/, '');
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
