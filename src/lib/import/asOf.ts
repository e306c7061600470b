import { lastDay } from '#lib/model/calendarDay.ts';
import type { DossierInfo } from './dossierInfo.ts';

/** Up to when the data of a dossier go that is made of a file, and how that is known. */
export interface AsOf {
  /** ISO date. */
  readonly asOf: string;
  /** `latest` date in the file, or the day on which it was `read`, where it goes on to a later one, or `opened`, where it holds none. */
  readonly by: 'latest' | 'read' | 'opened';
}

/**
 * @param latest the latest ISO date, year-month or year in the file; empty for none
 * @param today ISO date on which it is read
 */
export function asOfData(latest: string, today: string): AsOf {
  if (latest === '') return { asOf: today, by: 'opened' };
  const day = lastDay(latest);
  return day > today ? { asOf: today, by: 'read' } : { asOf: day, by: 'latest' };
}

/** The same as the dossier says it. */
export function asOfInfo({ asOf, by }: AsOf): Pick<DossierInfo, 'asOf' | 'asOfIs'> {
  return by === 'opened' ? { asOf, asOfIs: by } : { asOf };
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
