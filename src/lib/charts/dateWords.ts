import { monthNames } from './monthNames.ts';

/** `19 June 2024`, `June 2024` or `2024`: no more exact than the ISO date itself. */
export function dateWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  const monthName = month === undefined ? '' : (monthNames[Number(month) - 1] ?? month);
  return [day === undefined ? '' : String(Number(day)), monthName, year].filter(Boolean).join(' ');
}
