import { lastDay } from '#lib/model/calendarDay.ts';

/** Up to when the data of a dossier go that is made of a file, and how that is known. */
export interface AsOf {
  /** ISO date. */
  readonly asOf: string;
  /** `latest` date in the file, or the day on which it was `read`, where the file holds no date or goes on to a later one. */
  readonly by: 'latest' | 'read';
}

/**
 * @param latest the latest ISO date, year-month or year in the file; empty for none
 * @param today ISO date on which it is read
 */
export function asOfData(latest: string, today: string): AsOf {
  const day = latest === '' ? '' : lastDay(latest);
  return day === '' || day > today ? { asOf: today, by: 'read' } : { asOf: day, by: 'latest' };
}

/** The latest of some ISO dates, year-months and years by their last day; empty for none. */
export function latestOf(dates: Iterable<string>): string {
  let [latest, last] = ['', ''];
  for (const date of dates) {
    if (date === '') continue;
    const day = lastDay(date);
    if (day > last) [latest, last] = [date, day];
  }
  return latest;
}
