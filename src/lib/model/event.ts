import type { Evidence } from './evidence.ts';

export type DatePrecision = 'day' | 'month' | 'year';

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
}
