import type { ChartTable, TableColumn, TableRow } from '../chart.ts';
import { joinWords } from '../wording.ts';
import { spanWords } from './spanWords.ts';
import { contestWords } from './describe.ts';
import type { TimelineData } from './summarise.ts';

/** One row for each event drawn, in the order of the list. */
export function table(data: TimelineData): ChartTable {
  const columns: TableColumn[] = [
    { id: 'when', label: 'When', kind: 'text' },
    { id: 'event', label: 'Event', kind: 'text' },
    { id: 'thread', label: 'Thread', kind: 'text' },
    { id: 'actors', label: 'Actors', kind: 'text' },
    { id: 'sources', label: 'Sources', kind: 'text' },
    { id: 'contested', label: 'Contested', kind: 'text' },
    { id: 'date', label: 'Date', kind: 'text' },
    { id: 'date_end', label: 'End', kind: 'text' },
    { id: 'precision', label: 'Precision', kind: 'text' },
  ];
  const rows = data.entries.map((entry): TableRow => ({
    key: entry.key,
    cells: [
      spanWords(entry.date, entry.dateEnd),
      entry.label,
      entry.thread || null,
      joinWords(entry.actors),
      entry.sources.map((number) => `[${number}]`).join(' '),
      entry.contests.map(contestWords).join('; ') || null,
      entry.date,
      entry.dateEnd || null,
      entry.precision,
    ],
  }));
  return { caption: 'Dated events in order of time', heads: 2, columns, rows };
}
