import { monthNames } from './monthNames.ts';

/** ISO dates, year-months or years; empty where the end is open. */
export type Period = Readonly<Record<'period_start' | 'period_end', string>>;

/** `2023`, `March 2024`, `19 June 2024`, `Sep 2023–Feb 2024`, `from 2022`; empty if there is no period. */
export function periodWords({ period_start: start, period_end: end }: Period): string {
  if (start === '' && end === '') return '';
  if (start === end) return dateWords(start, 'long');
  if (end === '') return `from ${dateWords(start, 'long')}`;
  if (start === '') return `until ${dateWords(end, 'long')}`;
  return `${dateWords(start, 'short')}–${dateWords(end, 'short')}`;
}

function dateWords(date: string, length: 'long' | 'short'): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? undefined : monthNames[Number(month) - 1];
  if (name === undefined) return date;
  const words = [length === 'short' ? name.slice(0, 3) : name, year];
  if (day !== undefined) words.unshift(String(Number(day)));
  return words.join(' ');
}
