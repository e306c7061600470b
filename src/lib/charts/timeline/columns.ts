import type { TimelineEntry } from './entry.ts';
import { yearHeight } from './headings.ts';
import type { Thread } from '#lib/summary/byThread.ts';

/** A line of a column: the heading of a thread, or of a year with that of the event before it, or an event. */
export type Line =
  | {
      readonly kind: 'thread';
      readonly thread: Thread<TimelineEntry>;
      readonly continued: boolean;
      readonly height: number;
    }
  | {
      readonly kind: 'year';
      readonly year: number;
      readonly previous: number | null;
      readonly height: number;
    }
  | { readonly kind: 'entry'; readonly entry: TimelineEntry; readonly height: number };

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
}

/**
 * Fills columns one after the other up to a height; a column that begins within a thread and a year repeats their
 * headings, and neither stands at the foot of a column with one of several events.
 */
export function fillColumns(
  parts: readonly Thread<TimelineEntry>[],
  heights: RowHeights,
  padding: number,
  textSize: number,
  limit: number,
): Columns {
  const headingHeight = yearHeight(textSize);
  const columns: Line[][] = [[]];
  let filled = 0;
  let highest = 0;
  let at = 0;
  parts.forEach((thread, part) => {
    const { name, entries } = thread;
    const threadHeight = heights.threads[part]!;
    let previous: number | null = null;
    entries.forEach((entry, i) => {
      const height = heights.entries[at]! + padding;
      const opensThread = name !== null && i === 0;
      const opensYear = entry.year !== previous;
      const next = opensYear && entries[i + 1]?.year === entry.year ? heights.entries[at + 1]! + padding : 0;
      const above = (opensThread ? threadHeight : 0) + (opensYear ? headingHeight : 0);
      if (filled > 0 && filled + above + height + next > limit) {
        columns.push([]);
        filled = 0;
      }
      const column = columns.at(-1)!;
      if (name !== null && (opensThread || filled === 0)) {
        column.push({ kind: 'thread', thread, continued: !opensThread, height: threadHeight });
        filled += threadHeight;
      }
      if (opensYear || filled === 0 || column.at(-1)?.kind === 'thread') {
        column.push({ kind: 'year', year: entry.year, previous, height: headingHeight });
        filled += headingHeight;
      }
      column.push({ kind: 'entry', entry, height });
      filled += height;
      highest = Math.max(highest, filled);
      previous = entry.year;
      at++;
    });
  });
  return { columns, fits: (most) => columns.length <= most && highest <= limit };
}
