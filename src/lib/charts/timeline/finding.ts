import type { TimeWindow } from '#lib/summary/timeWindow.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { busiestMonth } from './busiestMonth.ts';
import { rowsOf, type TimelineEntry } from './entry.ts';
import type { TimelineContext } from './read.ts';

/** So few events are named one by one. */
const fewNamed = 3;

/** How many events there are from when to when, the month in which most of them fall and what most sources report. */
export function finding({ data: { within, time }, view }: TimelineContext): FindingOf<'timeline'> {
  const [first] = within;
  const rests = within.flatMap(rowsOf);
  if (first && within.length === 1) return { kind: 'single', facts: first, rests };
  const all = within.length;
  const inside = view.from || view.to ? within.filter((entry) => isWithin(entry, time!.window)) : [];
  if (inside.length > 0 && inside.length <= fewNamed && inside.length < all) {
    const facts = { named: mostReported(inside), others: all - inside.length };
    return { kind: 'inside', facts, rests: inside.flatMap(rowsOf) };
  }
  const named = all <= fewNamed ? mostReported(within) : [];
  const busiest = busiestMonth(within);
  if (busiest?.entries.length === all) {
    const facts = { all, month: busiest.month, named, foremost: foremost(within) };
    return { kind: 'oneMonth', facts, rests };
  }
  const span = { all, from: first?.date ?? '', to: latestDate(within), named };
  if (!busiest || busiest.entries.length < 2) return { kind: 'spread', facts: span, rests };
  const { month, entries } = busiest;
  const facts = { ...span, amount: entries.length, month, foremost: foremost(entries) };
  return { kind: 'busiest', facts, rests: entries.flatMap(rowsOf) };
}

/** Whether all that an event may cover lies in the window, and not only some of it. */
function isWithin(entry: TimelineEntry, { from, to }: TimeWindow): boolean {
  return entry.from >= from && entry.to <= to;
}

/** Those of most sources first; of equals the order in time stays. */
function mostReported(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  return entries.toSorted((a, b) => b.reporters - a.reporters);
}

/** The event that most sources report, where several do; null where none has more than one. */
function foremost(entries: readonly TimelineEntry[]): TimelineEntry | null {
  const [most] = mostReported(entries);
  return most && most.reporters > 1 ? most : null;
}

function latestDate(entries: readonly TimelineEntry[]): string {
  const latest = entries.reduce((last, entry) => (entry.to > last.to ? entry : last));
  return latest.end || latest.date;
}
