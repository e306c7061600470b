import { groupBy } from '#lib/summary/groupBy.ts';
import type { TimelineEntry } from './entry.ts';

/** A month and the events of it. */
export interface CrowdedMonth {
  readonly month: string;
  readonly entries: readonly TimelineEntry[];
}

/** Fewer events need no picture of their own. */
const leastCrowd = 4;

/** The busiest month where it is crowded and the rest of the time holds events too; else null. */
export function crowdedMonth(entries: readonly TimelineEntry[]): CrowdedMonth | null {
  const busiest = busiestMonth(entries);
  const amount = busiest?.entries.length ?? 0;
  return amount >= leastCrowd && amount < entries.length ? busiest : null;
}

/** The month in which most events lie that are dated to a day or a month; the earlier of two alike. */
export function busiestMonth(entries: readonly TimelineEntry[]): CrowdedMonth | null {
  const inMonth = entries.filter(
    ({ date, end, precision }) => precision !== 'year' && (end === '' || end.startsWith(date.slice(0, 7))),
  );
  const months = [...groupBy(inMonth, ({ date }) => date.slice(0, 7))];
  const most = Math.max(...months.map(([, own]) => own.length));
  const busiest = months.find(([, own]) => own.length === most);
  return busiest ? { month: busiest[0], entries: busiest[1] } : null;
}
