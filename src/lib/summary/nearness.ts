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

/** Those of one end, as many as are listed, and how many more stand exactly as near or far as the last of them. */
export interface End {
  readonly listed: readonly Nearness[];
  readonly alike: number;
}

/** Whoever stands further away than so many steps is not called close, even where nobody stands nearer. */
const closeSteps = 1;

/**
 * The few others that stand nearest, the nearest first, and the few that stand furthest, the furthest first. Nobody is in
 * both, nor is one in the first and another in the second who stand equally far; where all do, they are the nearest. Those
 * who are near without being close are listed only where nobody is close.
 */
export function nearestAndFurthest(
  dossier: Dossier,
  cells: StanceCells,
  actor: number,
  most: number,
  compare: Compare,
): Omit<Neighbours, 'others'> & {
  readonly nearest: End;
  /** Whether those who are listed as nearest stand close. */
  readonly areClose: boolean;
  readonly furthest: End;
  readonly areAlike: boolean;
} {
  const { others, ...rule } = neighbours(dossier, cells, actor, compare);
  const [first, last] = [others[0]?.distance ?? 0, others.at(-1)?.distance ?? 0];
  const areAlike = others.length > 1 && compareMeans(first, last) === 0;
  if (areAlike || others.length < 2)
    return { ...rule, areAlike, ...nearEnd(others, most), furthest: endOf([], most) };
  const half = Math.ceil(others.length / 2);
  const middle = others[half - 1]!.distance;
  // Who stands in the middle, on both sides of it alike, is in neither unless nobody is nearer or nobody further.
  const isMiddleSplit = compareMeans(middle, others[half]!.distance) === 0;
  const isFirst = compareMeans(middle, first) === 0;
  const isLast = compareMeans(middle, last) === 0;
  const isNear = ({ distance }: Nearness) =>
    compareMeans(distance, middle) < 0 ||
    (compareMeans(distance, middle) === 0 && (!isMiddleSplit || isFirst));
  const isFar = ({ distance }: Nearness) =>
    compareMeans(distance, middle) > 0 || (compareMeans(distance, middle) === 0 && isMiddleSplit && isLast);
  const far = others
    .filter(isFar)
    .toSorted((a, b) => compareMeans(b.distance, a.distance) || b.shared - a.shared);
  return { ...rule, areAlike, ...nearEnd(others.filter(isNear), most), furthest: endOf(far, most) };
}

function nearEnd(others: readonly Nearness[], most: number) {
  const close = others.filter(({ distance }) => compareMeans(distance, closeSteps) <= 0);
  const areClose = close.length > 0;
  return { nearest: endOf(areClose ? close : others, most), areClose };
}

function endOf(others: readonly Nearness[], most: number): End {
  const listed = others.slice(0, most);
  const isAlike = ({ distance }: Nearness) => compareMeans(distance, listed.at(-1)!.distance) === 0;
  return { listed, alike: others.slice(most).filter(isAlike).length };
}
