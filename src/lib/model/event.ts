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
}
