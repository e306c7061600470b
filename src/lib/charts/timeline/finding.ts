import type { TimeWindow } from '#lib/summary/timeWindow.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { busiestMonth, rowsOf, type TimelineEntry } from './entry.ts';
import type { TimelineContext, TimelineData } from './read.ts';

/** So few events are named one by one. */
const fewNamed = 3;

/**
 * What several sources report of one day, else what the day of signing holds; and how many events there are from when to
 * when, with the month in which most of them fall.
 */
export function finding({ data, view }: TimelineContext): FindingOf<'timeline'> {
  const { happened, time } = data;
  const [first] = happened;
  if (first && happened.length === 1) return { kind: 'single', facts: first, rests: rowsOf(first) };
  const all = happened.length;
  const inside = view.from || view.to ? happened.filter((entry) => isWithin(entry, time!.window)) : [];
  if (inside.length > 0 && inside.length <= fewNamed && inside.length < all) {
    const facts = { named: mostReported(inside), others: all - inside.length };
    return { kind: 'inside', facts, rests: inside.flatMap(rowsOf) };
  }
  const named = all <= fewNamed ? mostReported(happened) : [];
  const leading = leadingEvents(data);
  const lead = leading.length > 0 ? leading : null;
  const busiest = busiestMonth(happened);
  if (busiest?.entries.length === all) {
    const facts = { all, month: busiest.month, named, lead };
    return { kind: 'oneMonth', facts, rests: happened.flatMap(rowsOf) };
  }
  const span = { all, from: first?.date ?? '', to: latestDate(happened), named, lead };
  if (!busiest || busiest.entries.length < 2) {
    return { kind: 'spread', facts: span, rests: happened.flatMap(rowsOf) };
  }
  const { month, entries } = busiest;
  const facts = { ...span, amount: entries.length, month };
  const told = [...leading.filter((entry) => !entries.includes(entry)), ...entries];
  return { kind: 'busiest', facts, rests: told.flatMap(rowsOf) };
}

/**
 * What the headline tells: the event that most sources report, with others of the same date that several report; where none
 * has more than one, the only event of the date of signing. Empty where there is no such event.
 */
export function leadingEvents({ happened, signed }: TimelineData): readonly TimelineEntry[] {
  const shared = mostReported(happened).filter(({ reporters }) => reporters > 1);
  const [most] = shared;
  if (most) return shared.filter(({ date, end }) => date === most.date && end === most.end);
  const ofSigning = happened.filter(({ date, end }) => signed !== '' && date === signed && end === '');
  return ofSigning.length === 1 ? ofSigning : [];
}

/** Whether all that an event may cover lies in the window, and not only some of it. */
export function isWithin(entry: TimelineEntry, { from, to }: TimeWindow): boolean {
  return entry.from >= from && entry.to <= to;
}

/** Those of most sources first; of equals the order in time stays. */
function mostReported(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  return entries.toSorted((a, b) => b.reporters - a.reporters);
}

function latestDate(entries: readonly TimelineEntry[]): string {
  const latest = entries.reduce((last, entry) => (entry.to > last.to ? entry : last));
  return latest.end || latest.date;
}
