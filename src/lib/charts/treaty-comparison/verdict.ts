import type { ClauseKind } from '#lib/summary/clauses.ts';

/** What became of a clause between earlier instruments and the newest; silence never proves that one lacked it. */
export type Verdict =
  'kept' | 'back' | 'again' | 'new' | 'newest' | 'dropped' | 'earlier' | 'read' | 'nowhere';

/** In the order of the parts of the chart. */
export const verdicts: readonly Verdict[] = [
  'kept',
  'back',
  'again',
  'new',
  'newest',
  'dropped',
  'earlier',
  'read',
  'nowhere',
];

/** What a heading says over the rows of a verdict. */
export const verdictHeadings: Readonly<Record<Verdict, string>> = {
  kept: 'Kept: in the newest and in an earlier one',
  back: 'Back again: in an earlier one, said to be missing from one in between, and in the newest',
  again: 'Found again: in an earlier one and in the newest, nothing found in between',
  new: 'New: in the newest, and said to be missing from every earlier one',
  newest: 'Found only in the newest: not said to be missing from every earlier one',
  dropped: 'Dropped: in an earlier one, and said to be missing from the newest',
  earlier: 'Found only in an earlier one: nothing found in the newest',
  read: 'Open: on one side readings, but no provision',
  nowhere: 'Found in none of them',
};

export const verdictWords: Readonly<Record<Verdict, string>> = {
  kept: 'kept',
  back: 'back again',
  again: 'found again, nothing found in between',
  new: 'new',
  newest: 'found only in the newest',
  dropped: 'dropped',
  earlier: 'found only in an earlier one',
  read: 'open, on one side readings, but no provision',
  nowhere: 'found in none of them',
};

/** @param earlier what is found in the instruments before the newest, in the order of signature; not empty */
export function verdictOf(earlier: readonly ClauseKind[], newest: ClauseKind): Verdict {
  const last = earlier.lastIndexOf('present');
  if (newest === 'present') {
    if (last !== -1) return afterGap(earlier.slice(last + 1));
    if (earlier.every((kind) => kind === 'absent')) return 'new';
    return earlier.includes('reading') ? 'read' : 'newest';
  }
  if (newest === 'reading') return 'read';
  if (last !== -1) return newest === 'absent' ? 'dropped' : 'earlier';
  return earlier.includes('reading') ? 'read' : 'nowhere';
}

/** @param between what is found between the last instrument that has the clause and the newest, which has it too */
function afterGap(between: readonly ClauseKind[]): Verdict {
  if (between.includes('absent')) return 'back';
  return between.length > 0 && between.every((kind) => kind === 'none') ? 'again' : 'kept';
}
