/** `unplaced`: somebody checked it, and nobody has said what the word of the verdict does to it. */
export type Verdict =
  'matches' | 'partly' | 'differs' | 'magnitude_error' | 'denied' | 'unverifiable' | 'unplaced';
export type CheckedTable = 'figures' | 'claims' | 'events' | 'provisions' | 'stances';

/** A finding published outside the documents. */
export interface Reference {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  readonly finding: string;
  readonly measure: string;
  readonly value: number | null;
  readonly unit: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly note: string;
  /** Whose statement it is, as it stands within a sentence; empty where it is the publisher's own. */
  readonly stated_by: string;
  readonly rowNumber: number;
}

/** A reference finding set beside one row of another table. */
export interface Check {
  readonly id: string;
  readonly table: CheckedTable;
  /** The id of the row in `table`. */
  readonly subject: string;
  /** `references.id`. */
  readonly reference: string;
  readonly verdict: Verdict;
  readonly explanation: string;
  /** `actors.id` of those who deny it; empty unless the verdict is `denied`. */
  readonly by: readonly string[];
  /** An id that the checks of one and the same error share, in whatever rows it shows; empty for an error of its own. */
  readonly error: string;
  /** The verdict in the word of whoever checked, as printed; empty for none. */
  readonly rating: string;
  readonly rowNumber: number;
}

/** In the order in which they are set side by side: what holds, what does not, what is denied, what could not be settled, what nobody could place. */
export const verdicts: readonly Verdict[] = [
  'matches',
  'partly',
  'differs',
  'magnitude_error',
  'denied',
  'unverifiable',
  'unplaced',
];

/**
 * What came of checking a statement: its worst verdict, or that it is disputed: a finding speaks against it, but it is an
 * opinion or other findings bear it out.
 */
export type Outcome = Verdict | 'disputed';

/** What is disputed stands beside what does not hold. */
export const outcomes: readonly Outcome[] = verdicts.flatMap((verdict): Outcome[] =>
  verdict === 'magnitude_error' ? [verdict, 'disputed'] : [verdict],
);

export const checkedTables: readonly CheckedTable[] = [
  'figures',
  'claims',
  'events',
  'provisions',
  'stances',
];
