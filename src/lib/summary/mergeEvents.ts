import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { TimelineEvent } from '#lib/model/event.ts';
import { groupBy } from './groupBy.ts';

/** A row of `events` with its position in the dossier's table. */
export interface PlacedEvent {
  readonly at: number;
  readonly event: TimelineEvent;
}

/**
 * Gathers rows that report one and the same event: those that share a `happening`. In a dossier that names no
 * happening they are the rows of different sources with equal dates and the very same label. Each group is
 * sorted by id; groups are in no particular order.
 */
export function mergeEvents(dossier: Dossier, rows: readonly PlacedEvent[]): PlacedEvent[][] {
  const sorted = [...rows].sort((a, b) => compareText(a.event.id, b.event.id));
  if (dossier.events.every(({ happening }) => happening === '')) return mergeEqual(sorted);
  const named = sorted.filter(({ event }) => event.happening !== '');
  const groups = [...groupBy(named, ({ event }) => event.happening).values()];
  return [...groups, ...sorted.filter(({ event }) => event.happening === '').map((row) => [row])];
}

/** Two rows of one source are two events: its second row of equal dates and label opens a group of its own. */
function mergeEqual(rows: readonly PlacedEvent[]): PlacedEvent[][] {
  const equal = groupBy(rows, ({ event: { date, date_end, precision, label } }) =>
    JSON.stringify([date, date_end, precision, label]),
  );
  return [...equal.values()].flatMap((members) => {
    const groups: PlacedEvent[][] = [];
    const reportedBySource = new Map<string, number>();
    for (const row of members) {
      const nth = reportedBySource.get(row.event.source) ?? 0;
      reportedBySource.set(row.event.source, nth + 1);
      const group = groups[nth];
      if (group) group.push(row);
      else groups.push([row]);
    }
    return groups;
  });
}
