import type { ChartTable } from '../kit/chart.ts';
import { tableOf } from '../kit/tableOf.ts';
import type { TimelineContext } from './read.ts';

/** One row for each event drawn, in the order of the list. */
export function table({ words, say, data }: TimelineContext): ChartTable {
  const labels = { ...say.table, other_dates: say.table.otherDates, date_end: say.table.end };
  return tableOf(
    { words, rows: data.entries, key: ({ key }) => key, heads: 2, labels },
    ({ text, date }) => ({
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
  );
}
