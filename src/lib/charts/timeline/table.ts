import { emptyCell, textCell } from '../kit/cells.ts';
import type { ChartTable, TableCell } from '../kit/chart.ts';
import type { TimelineEntry } from './entry.ts';
import type { TimelineContext } from './read.ts';

/** One row for each event drawn, in the order of the list. */
export function table({ words, say, data }: TimelineContext): ChartTable {
  const filled = (text: string, id?: string) => (text === '' ? emptyCell : textCell(text, id));
  const dateCell = (iso: string): TableCell => (iso ? { value: iso, text: words.date(iso) } : emptyCell);
  const cellsOf = (entry: TimelineEntry) => [
    textCell(words.span(entry.date, entry.end)),
    textCell(entry.label, entry.key),
    filled(entry.thread),
    textCell(words.list(entry.actors)),
    textCell(say.sources(entry.sources)),
    filled(entry.contests.map(say.contest).join('; ')),
    filled(entry.otherDates.map(say.otherDate).join('; ')),
    dateCell(entry.date),
    dateCell(entry.end),
    textCell(say.precisions[entry.precision], entry.precision),
    filled(entry.later ? say.table.isLater : '', entry.later ? 'later' : undefined),
  ];
  return {
    caption: say.table.caption,
    heads: 2,
    columns: [
      { id: 'when', label: say.table.when, kind: 'text' },
      { id: 'event', label: say.table.event, kind: 'text' },
      { id: 'thread', label: say.table.thread, kind: 'text' },
      { id: 'actors', label: say.table.actors, kind: 'text' },
      { id: 'sources', label: say.table.sources, kind: 'text' },
      { id: 'contested', label: say.table.contested, kind: 'text' },
      { id: 'other_dates', label: say.table.otherDates, kind: 'text' },
      { id: 'date', label: say.table.date, kind: 'text' },
      { id: 'date_end', label: say.table.end, kind: 'text' },
      { id: 'precision', label: say.table.precision, kind: 'text' },
      { id: 'later', label: say.table.later, kind: 'text' },
    ],
    rows: data.entries.map((entry) => ({ key: entry.key, cells: cellsOf(entry) })),
  };
}
