import type { ClauseKind } from './clauses.ts';

/**
 * What became of a clause between earlier instruments and the newest; silence never proves that one lacked it. `back`: a
 * source says that one in between lacks it · `again`: nothing is found in between · `newest`, `earlier`: found only there
 * · `read`: on one side nothing but readings · `nowhere`: found in none.
 */
export type ClauseVerdict = (typeof clauseVerdicts)[number];

/** What something is said of first, then what silence leaves open. */
export const clauseVerdicts = [
  'kept',
  'back',
  'again',
  'new',
  'newest',
  'dropped',
  'earlier',
  'read',
  'nowhere',
] as const;

/** @param earlier what is found in the instruments before the newest, in the order of signature; not empty */
export function verdictOf(earlier: readonly ClauseKind[], newest: ClauseKind): ClauseVerdict {
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
function afterGap(between: readonly ClauseKind[]): ClauseVerdict {
  if (between.includes('absent')) return 'back';
  return between.length > 0 && between.every((kind) => kind === 'none') ? 'again' : 'kept';
}
