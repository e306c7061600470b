import type { Pair } from '#lib/summary/comparison.ts';

/** How much a pair rests on; one or two issues are not "consistently". */
export type Support = 'nothing' | 'little' | 'some' | 'much';

/** Shared issues from which on a pair has some and much support. */
export const some = 3;
export const much = 6;

export function supportOf({ issues }: Pick<Pair, 'issues'>): Support {
  if (issues.length === 0) return 'nothing';
  if (issues.length < some) return 'little';
  return issues.length < much ? 'some' : 'much';
}
