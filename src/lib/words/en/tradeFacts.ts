import type { Comparator, Recurrence } from '#lib/model/figure.ts';
import type { Span } from '#lib/model/period.ts';
import type { FlowFacts } from './common.ts';
import type { ValueFacts } from './units.ts';

/** What figures of many commodities or measures have in common. */
export interface ManySubjectsFacts {
  readonly unit: string;
  readonly axis: 'amount' | 'share' | 'change';
  /** Each of them says how many there are of something. */
  readonly areCounts: boolean;
  /** What all of them measure; empty where that differs. */
  readonly measure: string;
}

/** What all figures have in common: what they measure, in which unit, when; empty where they do not. */
export interface SharedFacts {
  readonly measure: string;
  readonly unit: string;
  readonly start: string;
  readonly end: string;
}

/** A figure by itself. */
export interface OneFigureFacts {
  readonly label: string;
  /** From whom to whom, and when, where others have its label. */
  readonly about: string;
  readonly value: ValueFacts;
  readonly source: string;
}

/** The figure that is larger than all others of its measure. */
export interface LargestFacts {
  readonly label: string;
  readonly flow: FlowFacts;
  readonly value: ValueFacts;
  readonly figures: number;
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
  /** What was published is that somebody, named in place of the publisher, gives this number. */
  readonly isStated: boolean;
}

/** How much of a limit a figure takes up. */
export interface ShareFacts {
  readonly share: number;
  readonly comparator: Comparator;
  /** What the limit recurs after; null for a span without a name. */
  readonly limit: Recurrence | null;
  /** The shorter span of the figure; null where it is that of the limit. */
  readonly during: Span | null;
}
