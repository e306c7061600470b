import { listed } from '../kit/listed.ts';
import { rowsOf } from './entry.ts';
import type { TimelineContext } from './read.ts';

/** Each event drawn, in the order of the list. */
export const events = listed(({ words, say, data }: TimelineContext) => ({
  items: data.entries,
  key: ({ key }) => key,
  // The first row may be left out elsewhere, and the next one gives the key there.
  alsoFoundBy: ({ rows }) => rows.slice(1).map(({ event }) => event.id),
  rows: rowsOf,
  title: ({ label }) => label,
  sentence: say.sentence,
  heads: 2,
  labels: { ...say.table, other_dates: say.table.otherDates, date_end: say.table.end },
  columns: ({ text, date }) => ({
    when: text((entry) => words.span(entry.date, entry.end)),
    event: text(({ label, key }) => [label, key]),
    thread: text(({ thread }) => thread),
    actors: text(({ actors }) => words.list(actors)),
    sources: text(({ sources }) => [say.sources(sources), sources.join(' ')]),
    contested: text(({ contests }) => contests.map(say.contest).join('; ')),
    other_dates: text(({ otherDates }) => otherDates.map(say.otherDate).join('; ')),
    date: date((entry) => entry.date),
    date_end: date(({ end }) => end),
    precision: text(({ precision }) => [say.precisions[precision], precision]),
    later: text(({ later }) => later && [say.table.isLater, 'later']),
  }),
}));
