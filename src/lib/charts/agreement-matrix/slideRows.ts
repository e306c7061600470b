import { basisOf, type Pair } from '#lib/summary/comparison.ts';
import { shapeOf, type Ends } from './ends.ts';
import type { Strip } from './actorStrip.ts';

/** Others in a strip of a slide. */
export const mostOnSlide = 7;

/** The pairs at both ends that a headline can name. */
export function namedPairs(ends: Ends | null): ReadonlySet<Pair> {
  const all = ends ? [ends.nearest, ends.furthest] : [];
  return new Set(all.filter((pairs) => shapeOf(pairs).shape !== 'several').flat());
}

/**
 * The actors whose strips tell the headline: first as few as have all named pairs between them, then who else is in the
 * first of the closest and of the furthest pairs.
 */
export function telling(ends: Ends, named: ReadonlySet<Pair>): number[] {
  const first = [ends.nearest[0]!, ends.furthest[0]!];
  const all = [...named, ...first];
  const covering = cover([...named], all);
  return [
    ...new Set([...covering, ...cover(first, all, covering), ...first.flatMap(({ actors }) => actors)]),
  ];
}

/** Few actors who have the pairs between them that none of the `known` has: who is in most of these, of equal ones in most of all. */
function cover(pairs: readonly Pair[], all: readonly Pair[], known: readonly number[] = []): number[] {
  const left = pairs.filter(({ actors }) => !actors.some((actor) => known.includes(actor)));
  const amount = (among: readonly Pair[], actor: number) =>
    among.filter(({ actors }) => actors.includes(actor)).length;
  const [best] = left
    .flatMap(({ actors }) => actors)
    .sort((a, b) => amount(left, b) - amount(left, a) || amount(all, b) - amount(all, a));
  return best === undefined ? [] : [best, ...cover(left, all, [best])];
}

/** How many of the strips, from the first, have all named pairs that any of them has; at least one. */
export function rowsOfHeadline(strips: readonly Strip[], named: ReadonlySet<Pair>): number {
  const firstWith = new Map<Pair, number>();
  for (const [row, { pairs }] of strips.entries())
    for (const pair of pairs) if (named.has(pair) && !firstWith.has(pair)) firstWith.set(pair, row);
  return Math.max(0, ...firstWith.values()) + 1;
}

/**
 * A strip of so many others: those of named pairs, whatever their number, then those that share most issues with the
 * actor, as few as keep all that share as many, else the nearest of them and the furthest; they keep their places.
 */
export function fewest({ actor, pairs, all }: Strip, named: ReadonlySet<Pair>, most: number): Strip {
  const others = pairs.filter((pair) => !named.has(pair));
  const room = Math.max(0, most - (pairs.length - others.length));
  const beyond = others.map(basisOf).sort((a, b) => b - a)[room] ?? 0;
  const sharing = others.filter((pair) => basisOf(pair) > beyond);
  const ends = room > 1 ? [...others.slice(0, room - 1), ...others.slice(-1)] : others.slice(0, room);
  const kept = new Set(sharing.length > 0 ? sharing : ends);
  return { actor, all, pairs: pairs.filter((pair) => named.has(pair) || kept.has(pair)) };
}
