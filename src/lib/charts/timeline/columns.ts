import type { Thread } from '#lib/summary/byThread.ts';
import type { TimelineEntry } from './entry.ts';

/** The heading of a thread, in a column in which it begins or goes on. */
export interface ThreadLine {
  readonly kind: 'thread';
  readonly thread: Thread<TimelineEntry>;
  readonly continued: boolean;
  readonly height: number;
}

/** The heading of a year, with that of the event before it. */
export interface YearLine {
  readonly kind: 'year';
  readonly year: number;
  readonly previous: number | null;
  readonly height: number;
}

/** A line of a column: a heading or an event. */
export type Line =
  ThreadLine | YearLine | { readonly kind: 'entry'; readonly entry: TimelineEntry; readonly height: number };

export interface Columns {
  readonly columns: readonly (readonly Line[])[];
  /** Whether so many columns of the height asked for hold everything. */
  readonly fits: (count: number) => boolean;
}

/** How high the rows and the headings of threads are in a column of one width, without padding. */
export interface RowHeights {
  /** In the order of the parts. */
  readonly entries: readonly number[];
  readonly threads: readonly number[];
  /** Of the heading of any year. */
  readonly year: number;
}

/**
 * Fills columns one after the other up to a height; a column that begins within a thread and a year repeats their
 * headings, and neither stands at the foot of a column with one of several events.
 */
export function fillColumns(
  parts: readonly Thread<TimelineEntry>[],
  heights: RowHeights,
  padding: number,
  limit: number,
): Columns {
  const columns: Line[][] = [[]];
  let [filled, highest, at] = [0, 0, 0];
  const add = (line: Line) => {
    columns.at(-1)!.push(line);
    filled += line.height;
  };
  parts.forEach((thread, part) => {
    const { name, entries } = thread;
    const threadHeight = heights.threads[part]!;
    let previous: number | null = null;
    entries.forEach((entry, i) => {
      const { year } = entry;
      const height = heights.entries[at]! + padding;
      const opensThread = name !== null && i === 0;
      const opensYear = year !== previous;
      const next = opensYear && entries[i + 1]?.year === year ? heights.entries[at + 1]! + padding : 0;
      const above = (opensThread ? threadHeight : 0) + (opensYear ? heights.year : 0);
      if (filled > 0 && filled + above + height + next > limit) {
        columns.push([]);
        filled = 0;
      }
      const begins = filled === 0;
      const headsThread = name !== null && (opensThread || begins);
      if (headsThread) add({ kind: 'thread', thread, continued: !opensThread, height: threadHeight });
      if (opensYear || begins || headsThread) add({ kind: 'year', year, previous, height: heights.year });
      add({ kind: 'entry', entry, height });
      highest = Math.max(highest, filled);
      previous = year;
      at++;
    });
  });
  return { columns, fits: (most) => columns.length <= most && highest <= limit };
}
