import type { Evidence } from './evidence.ts';
import type { Credibility } from './claim.ts';

/** What a limit or a rate can recur after, from the shortest. */
export const recurrences = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Recurrence = (typeof recurrences)[number];

export type Comparator = '=' | '>' | '<' | '~';
export type FigureKind =
  'delivered' | 'shipped' | 'capacity' | 'cap' | 'change' | 'count' | 'share' | 'amount';

/** A number as a document prints it; what is known otherwise stands in checks and references. */
export interface Figure extends Evidence {
  readonly measure: string;
  readonly label: string;
  readonly comparator: Comparator;
  readonly value: number;
  /** ISO 4217 for money, UCUM-like elsewhere. */
  readonly unit: string;
  readonly period_start: string;
  readonly period_end: string;
  /** `actors.id`, or empty. */
  readonly flow_from: string;
  /** `actors.id`, or empty. */
  readonly flow_to: string;
  readonly commodity: string;
  readonly kind: FigureKind;
  /** Null where nobody has rated it. */
  readonly credibility: Credibility | null;
  readonly note: string;
  /** `issues.id` that the figure is about; empty if it is about none. */
  readonly issue: string;
  /** The span after which a limit or rate recurs; empty where it does not, and in a dossier without the column. */
  readonly per: Recurrence | '';
  /** Whose number it is, as it stands within a sentence; empty where it is the source's own. */
  readonly stated_by: string;
}

/** How many times as large the first of two numbers is; null unless both are above 0. Below 1 for smaller. */
export function timesAsLarge(value: number, reference: number): number | null {
  return value > 0 && reference > 0 ? value / reference : null;
}
