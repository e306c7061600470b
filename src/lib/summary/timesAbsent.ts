import type { Dossier } from '#lib/model/dossier.ts';

const known = new WeakMap<Dossier['info'], ReadonlyMap<string, number>>();

/**
 * How often somebody did not vote on an issue, as the file says that a dossier was made of; 0 where it says nothing. No filter
 * bears on it, since no row stands for it.
 *
 * @param actor `actors.id`
 * @param issue `issues.id`
 */
export function timesAbsent({ info }: Pick<Dossier, 'info'>, actor: string, issue: string): number {
  if (info.didNotVote === undefined) return 0;
  let counts = known.get(info);
  if (counts === undefined) {
    counts = new Map(info.didNotVote.map((each) => [`${each.actor} ${each.issue}`, each.count]));
    known.set(info, counts);
  }
  return counts.get(`${actor} ${issue}`) ?? 0;
}
