/**
 * What became of a clause between earlier texts and the newest, all of them known in full: `back`, one in between lacks
 * it · `nowhere`, none of them has it.
 */
export type ClauseVerdict = (typeof clauseVerdicts)[number];

/** In the order of a list. */
export const clauseVerdicts = ['kept', 'back', 'new', 'dropped', 'nowhere'] as const;

/**
 * Only of texts that are known in full: where one is not, that nothing is found says nothing.
 *
 * @param earlier whether the texts before the newest have it, in the order of signature; not empty
 */
export function verdictOf(earlier: readonly boolean[], newest: boolean): ClauseVerdict {
  const last = earlier.lastIndexOf(true);
  if (!newest) return last === -1 ? 'nowhere' : 'dropped';
  if (last === -1) return 'new';
  return last === earlier.length - 1 ? 'kept' : 'back';
}
