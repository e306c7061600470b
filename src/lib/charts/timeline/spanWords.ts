import type { DatePrecision } from '#lib/model/event.ts';
import { dateWords } from '../dateWords.ts';

/** A span without saying twice what both ends share: `18–19 June 2024`, `May – June 2024`, `2019–2023`. */
export function spanWords(date: string, dateEnd: string): string {
  if (dateEnd === '' || dateEnd === date) return dateWords(date);
  const [from, to] = [date.split('-'), dateEnd.split('-')];
  const end = dateWords(dateEnd);
  if (from.length === 1) return `${dateWords(date)}–${end}`;
  if (from[0] !== to[0]) return `${dateWords(date)} – ${end}`;
  if (from.length === 3 && from[1] === to[1]) return `${Number(from[2])}–${end}`;
  return `${withoutYear(dateWords(date))} – ${end}`;
}

/** The words of a span under a heading that names the year of its start: `19 June`, `September – February 2024`. */
export function spanWordsInYear(date: string, dateEnd: string): string {
  const words = spanWords(date, dateEnd);
  if (date.length === 4) return words;
  const sameYear = dateEnd === '' || dateEnd.slice(0, 4) === date.slice(0, 4);
  return sameYear ? withoutYear(words) : `${withoutYear(dateWords(date))} – ${dateWords(dateEnd)}`;
}

function withoutYear(words: string): string {
  return words.replace(/ \d+$/, '');
}

/** Start and end of a date at its own precision in milliseconds UTC; the end is the start of what follows. */
export function dateBounds(date: string, precision: DatePrecision): { from: number; to: number } {
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
