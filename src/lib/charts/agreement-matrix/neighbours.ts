import { furthestPair, nearestPair } from '#lib/summary/choosePair.ts';
import type { Pair } from '#lib/summary/comparison.ts';
import type { NeighbourFacts } from '#lib/words/en/agreementMatrix.ts';
import { actorName } from '../kit/names.ts';
import type { AgreementContext } from './read.ts';

/** The pairs drawn of each actor drawn, in their order. */
export function pairsByActor({ data }: AgreementContext): ReadonlyMap<number, readonly Pair[]> {
  const own = new Map<number, Pair[]>(data.actors.map((actor) => [actor, []]));
  for (const pair of data.pairs) for (const actor of pair.actors) own.get(actor)?.push(pair);
  return own;
}

/**
 * Who stands closest to an actor and who furthest from it, by the rule of the finding; null for one that nobody can be
 * compared with.
 *
 * @param own the pairs it is one of
 */
export function neighboursOf(
  { dossier }: AgreementContext,
  actor: number,
  own: readonly Pair[],
): NeighbourFacts | null {
  const [nearest, furthest] = [nearestPair(own), furthestPair(own)];
  if (!nearest || !furthest) return null;
  const other = ({ actors: [a, b], distance, issues }: Pair) => ({
    name: actorName(dossier, a === actor ? b : a),
    distance: distance ?? 0,
    issues: issues.length,
  });
  return {
    actor: actorName(dossier, actor),
    nearest: other(nearest),
    furthest: nearest === furthest ? null : other(furthest),
  };
}
