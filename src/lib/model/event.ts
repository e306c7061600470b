import type { Evidence } from './evidence.ts';

/** From the most exact. */
export const datePrecisions = ['day', 'month', 'year'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

export interface TimelineEvent extends Evidence {
  /** ISO date at the given precision. */
  readonly date: string;
  readonly date_end: string;
  readonly precision: DatePrecision;
  readonly label: string;
  /** `actors.id`s, in the order of the file. */
  readonly actors: readonly string[];
  /** The strand of events it belongs to, in words; empty if it was given none. */
  readonly thread: string;
  /** `issues.id` that the event is about; empty if it is about none. */
  readonly issue: string;
  /** An id that the rows which report one and the same happening share; empty for a happening of its own. */
  readonly happening: string;
}
