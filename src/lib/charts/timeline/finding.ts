import { groupBy } from '#lib/summary/groupBy.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { rowsOf, type TimelineEntry } from './entry.ts';
import type { TimelineContext } from './read.ts';

/** How many events there are from when to when, and the month in which most of them fall. */
export function finding({ data: { within } }: TimelineContext): FindingOf<'timeline'> {
  const [first] = within;
  const rests = within.flatMap(rowsOf);
  if (first && within.length === 1) return { kind: 'single', facts: first, rests };
  const all = within.length;
  const busiest = busiestMonth(within);
  if (busiest?.entries.length === all)
    return { kind: 'oneMonth', facts: { all, month: busiest.month }, rests };
  const span = { all, from: first?.date ?? '', to: latestDate(within) };
  if (!busiest || busiest.entries.length < 2) return { kind: 'spread', facts: span, rests };
  const facts = { ...span, amount: busiest.entries.length, month: busiest.month };
  return { kind: 'busiest', facts, rests: busiest.entries.flatMap(rowsOf) };
}

function latestDate(entries: readonly TimelineEntry[]): string {
  const latest = entries.reduce((last, entry) => (entry.to > last.to ? entry : last));
  return latest.end || latest.date;
}

/** The month in which most events lie that are dated to a day or a month; the earlier of two alike. */
function busiestMonth(
  entries: readonly TimelineEntry[],
): { readonly month: string; readonly entries: readonly TimelineEntry[] } | null {
  const inMonth = entries.filter(
    ({ date, end, precision }) => precision !== 'year' && (end === '' || end.startsWith(date.slice(0, 7))),
  );
  const months = [...groupBy(inMonth, ({ date }) => date.slice(0, 7))];
  const most = Math.max(...months.map(([, own]) => own.length));
  const busiest = months.find(([, own]) => own.length === most);
  return busiest ? { month: busiest[0], entries: busiest[1] } : null;
}
