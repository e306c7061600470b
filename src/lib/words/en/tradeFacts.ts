import type { ValueFacts } from './units.ts';

/** What figures of many commodities or measures have in common. */
export interface ManySubjectsFacts {
  readonly unit: string;
  readonly axis: 'amount' | 'share' | 'change';
  /** Each of them says how many there are of something. */
  readonly areCounts: boolean;
}

/** A figure that conflicts with what was published, in the same unit. */
export interface ConflictFacts {
  readonly label: string;
  readonly reported: ValueFacts;
  readonly source: string;
  readonly published: number;
  /** What was measured instead, and by whom; empty where it is the same or not known. */
  readonly measure: string;
  readonly publisher: string;
}
