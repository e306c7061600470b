import type { MarkFacts } from '../kit/defineChart.ts';
import { rowsOf } from './entry.ts';
import type { TimelineContext } from './read.ts';

/** One for each event drawn, in the order of the list. */
export function marks({ say, data }: TimelineContext): MarkFacts[] {
  return data.entries.map((entry) => ({
    key: entry.key,
    // The first row may be left out elsewhere, and the next one gives the key there.
    alsoFoundBy: entry.rows.slice(1).map(({ event }) => event.id),
    rows: rowsOf(entry),
    title: () => entry.label,
    sentence: () => say.sentence(entry),
  }));
}

/** How many events several sources report, then every event, part by part. */
export function retold({ say, data: { entries, happened, crowded, parts } }: TimelineContext): string {
  const amounts = {
    shared: entries.filter(({ reporters }) => reporters > 1).length,
    contested: entries.filter(({ contests }) => contests.length > 0).length,
  };
  const told = parts.flatMap(({ name, entries: own }) => [
    ...(name === null ? [] : [say.thread({ name: name || say.noThread, amount: own.length })]),
    ...own.map((entry) => say.sentence(entry)),
  ]);
  const crowd = crowded
    ? [say.crowdedMonth({ amount: crowded.entries.length, all: happened.length, month: crowded.month })]
    : [];
  return [...crowd, say.amounts(amounts), ...told].join(' ');
}
