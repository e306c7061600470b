import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { TimelineEvent } from '#lib/model/event.ts';
import { dateBounds, overlaps, type TimeWindow } from './timeWindow.ts';
import { checksOfRow } from './verdicts.ts';

/**
 * The id of the event that a row dates wrongly: a finding conflicts with the row and confirms others, all of them on
 * dates that share no day with its own, so that it is the date that is wrong. Of those confirmed, the first by id that is
 * about the same issue. Null for a row whose date stands, or whose event is not among the rows.
 */
export function misdatedEvent(dossier: Dossier, event: TimelineEvent): string | null {
  if (event.issue === '') return null;
  for (const { verdict, reference } of checksOfRow(dossier, 'events', event.id)) {
    if (verdict !== 'differs') continue;
    const ids = new Set(
      dossier.checks
        .filter((other) => other.table === 'events' && other.verdict === 'matches')
        .filter((other) => other.reference === reference)
        .map(({ subject }) => subject),
    );
    const confirmed = dossier.events.filter(({ id }) => ids.has(id));
    if (confirmed.some((other) => overlaps(timeOf(other), timeOf(event)))) continue;
    const same = confirmed.filter(({ issue }) => issue === event.issue).map(({ id }) => id);
    const [first] = same.sort(compareText);
    if (first !== undefined) return first;
  }
  return null;
}

function timeOf({ date, date_end: end, precision }: TimelineEvent): TimeWindow {
  return { from: dateBounds(date, precision).from, to: dateBounds(end || date, precision).to };
}
