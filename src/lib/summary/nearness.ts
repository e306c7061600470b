import type { Compare } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { partiesAnd } from './chooseActors.ts';
import { compareMeans } from './compareMeans.ts';
import { comparePairs } from './comparison.ts';
import { comparablePairs, leastOfActor } from './choosePair.ts';
import { actorsByName } from './order.ts';
import type { StanceCells } from './stanceCells.ts';

/** How far another actor stands from the one that is looked at. */
export interface Nearness {
  /** Position in `dossier.actors`. */
  readonly actor: number;
  /** Mean absolute difference in steps over the issues on which the positions of both are known, 0 to 4. */
  readonly distance: number;
  /** Number of those issues. */
  readonly shared: number;
}

/** Those that can be compared with an actor, by the rule by which a pair is chosen. */
export interface Neighbours {
  /** From the nearest to the furthest; the more issues they share, the earlier, and then by name. */
  readonly others: readonly Nearness[];
  /** How many issues in common were asked for, 1 or more. */
  readonly least: number;
  /** Whether they are parties alone, and not all there are because no party shares an issue. */
  readonly parties: boolean;
}

/** The parties that share enough issues with an actor, as where a pair is chosen to compare; where none does, anybody. */
export function neighbours(
  dossier: Dossier,
  cells: StanceCells,
  actor: number,
  compare: Compare,
): Neighbours {
  const issues = dossier.issues.map((_, issue) => issue);
  const all = actorsByName(dossier, compare);
  const pairsWith = (others: readonly number[]) =>
    others
      .filter((other) => other !== actor)
      .flatMap((other) => comparePairs(cells, [actor, other], issues))
      .filter(({ distance }) => distance !== null);
  const ofParties = pairsWith(partiesAnd(dossier, all, undefined));
  const parties = ofParties.length > 0;
  const pairs = parties ? ofParties : pairsWith(all);
  const least = leastOfActor(pairs);
  const others = comparablePairs(pairs, least)
    .map((pair) => ({ actor: pair.actors[1], distance: pair.distance ?? 0, shared: pair.issues.length }))
    .sort((a, b) => compareMeans(a.distance, b.distance) || b.shared - a.shared);
  return { others, least, parties };
}

/**
 * The few others that stand closest, the closest first, and the few that stand furthest, the furthest first; nobody is
 * in both. Fewer than asked for where there are not so many.
 */
export function closestAndFurthest(
  dossier: Dossier,
  cells: StanceCells,
  actor: number,
  most: number,
  compare: Compare,
): Omit<Neighbours, 'others'> & {
  readonly closest: readonly Nearness[];
  readonly furthest: readonly Nearness[];
} {
  const { others, ...rule } = neighbours(dossier, cells, actor, compare);
  const half = Math.ceil(others.length / 2);
  const far = others
    .slice(half)
    .toSorted((a, b) => compareMeans(b.distance, a.distance) || b.shared - a.shared);
  return { ...rule, closest: others.slice(0, Math.min(most, half)), furthest: far.slice(0, most) };
}
