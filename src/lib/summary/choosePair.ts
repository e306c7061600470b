import { compareMeans } from './compareMeans.ts';
import { basisOf, type Pair } from './comparison.ts';

/** Fewer issues in common say little of two actors; pairs with fewer are chosen only where none has as many. */
export const enoughIssues = 3;

/** The pair that parts most: the mean difference times the number of issues, so that both count; ties go to the first. */
export function partingPair(pairs: readonly Pair[]): Pair | null {
  return best(pairs, (pair) => [(pair.distance ?? 0) * basisOf(pair)]);
}

/** The pair at the greatest distance; of several that with the most issues in common, then the first. */
export function furthestPair(pairs: readonly Pair[]): Pair | null {
  return best(pairs, (pair) => [pair.distance ?? 0, basisOf(pair)]);
}

/** The pair at the smallest distance; of several that with the most issues in common, then the first. */
export function nearestPair(pairs: readonly Pair[]): Pair | null {
  return best(pairs, (pair) => [-(pair.distance ?? 0), basisOf(pair)]);
}

/** The pairs that are chosen from: those with enough issues in common or, where there are none, all with any. */
export function comparablePairs(pairs: readonly Pair[]): readonly Pair[] {
  const known = pairs.filter((pair) => pair.distance !== null);
  const enough = known.filter((pair) => basisOf(pair) >= enoughIssues);
  return enough.length ? enough : known;
}

/** The first of those with the highest scores, compared one after another; null if no pair has an issue in common. */
function best(pairs: readonly Pair[], scores: (pair: Pair) => readonly number[]): Pair | null {
  let chosen: { pair: Pair; scores: readonly number[] } | null = null;
  for (const pair of comparablePairs(pairs)) {
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
