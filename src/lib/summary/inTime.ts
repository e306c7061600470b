import { datePrecisions, type TimelineEvent } from '#lib/model/event.ts';
import { dateBounds } from './timeWindow.ts';

/** When something began, as far as its date tells. */
export interface Begun extends Pick<TimelineEvent, 'precision'> {
  /** Where the day, month or year of its date ends: it began before that. Milliseconds UTC. */
  readonly latest: number;
}

export function begun({ date, precision }: Pick<TimelineEvent, 'date' | 'precision'>): Begun {
  return { precision, latest: dateBounds(date, precision).to };
}

/**
 * In order of time: what is known to a month or year stands at its end, where it has surely begun, behind what is known more
 * exactly.
 */
export function inTime(a: Begun, b: Begun): number {
  const exactness = ({ precision }: Begun) => datePrecisions.indexOf(precision);
  return a.latest - b.latest || exactness(a) - exactness(b);
}
