import { compareMeans } from './compareMeans.ts';
import { basisOf, type Pair } from './comparison.ts';

/** Fewer issues in common say little of two actors. */
const enoughIssues = 3;
/** So many are asked for where several pairs share as many. */
const manyIssues = 6;

/** The pair at the greatest distance; of several that with the most issues in common, then the first. */
export function furthestPair(pairs: readonly Pair[], least = leastShared(pairs)): Pair | null {
  return best(pairs, least, (pair) => [pair.distance ?? 0, basisOf(pair)]);
}

/** The pair at the smallest distance; of several that with the most issues in common, then the first. */
export function nearestPair(pairs: readonly Pair[], least = leastShared(pairs)): Pair | null {
  return best(pairs, least, (pair) => [-(pair.distance ?? 0), basisOf(pair)]);
}

/** The pair of one actor at the smallest distance and that at the greatest, by `leastOfActor`. */
export function extremesOfActor(
  pairs: readonly Pair[],
): Readonly<Record<'nearest' | 'furthest', Pair | null>> {
  const least = leastOfActor(pairs);
  return { nearest: nearestPair(pairs, least), furthest: furthestPair(pairs, least) };
}

/** How many issues in common are asked for: six where two pairs share as many, else three where one does, else one. */
export function leastShared(pairs: readonly Pair[]): number {
  const amount = (least: number) =>
    pairs.filter((pair) => pair.distance !== null && basisOf(pair) >= least).length;
  if (amount(manyIssues) > 1) return manyIssues;
  return amount(enoughIssues) > 0 ? enoughIssues : 1;
}

/**
 * The same among the pairs of one actor, of which hardly any share six: three where one does, else one. With more, the two
 * that oppose it most loudly would be all that are left, and one of them its closest.
 */
export function leastOfActor(pairs: readonly Pair[]): number {
  return Math.min(leastShared(pairs), enoughIssues);
}

/** Whether a pair shares enough issues to be judged by beside others of which the best share `least`. */
export function isFirm(pair: Pick<Pair, 'issues' | 'items'>, least: number): boolean {
  return basisOf(pair) >= Math.max(least, enoughIssues);
}

/** The pairs that are chosen from: those with enough issues in common. */
export function comparablePairs(pairs: readonly Pair[], least = leastShared(pairs)): readonly Pair[] {
  return pairs.filter((pair) => pair.distance !== null && basisOf(pair) >= least);
}

/** The pairs that are chosen from and stand exactly as far apart as one of them, which is the first. */
export function tiedWith(
  pairs: readonly Pair[],
  chosen: Pair,
  least = leastShared(pairs),
): readonly [Pair, ...Pair[]] {
  const isTied = (pair: Pair) =>
    pair !== chosen && compareMeans(pair.distance ?? 0, chosen.distance ?? 0) === 0;
  return [chosen, ...comparablePairs(pairs, least).filter(isTied)];
}

/** The first of those with the highest scores, compared one after another; null if no pair has an issue in common. */
function best(pairs: readonly Pair[], least: number, scores: (pair: Pair) => readonly number[]): Pair | null {
  let chosen: { pair: Pair; scores: readonly number[] } | null = null;
  for (const pair of comparablePairs(pairs, least)) {
    const own = scores(pair);
    if (!chosen || isGreater(own, chosen.scores)) chosen = { pair, scores: own };
  }
  return chosen?.pair ?? null;
}

function isGreater(a: readonly number[], b: readonly number[]): boolean {
  for (const [i, score] of a.entries()) {
    const difference = compareMeans(score, b[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
