import { extremesOfActor } from '#lib/summary/choosePair.ts';
import { basisOf, type Pair } from '#lib/summary/comparison.ts';
import type { NeighbourFacts } from '#lib/words/en/agreementMatrix.ts';
import { actorName } from '../kit/names.ts';
import { otherOf, type AgreementContext, type Strip } from './read.ts';

/** Who stands closest to an actor and who furthest from it, among those that share enough issues with it; null for one that nobody can be compared with. */
export function neighboursOf(
  { data, dossier }: AgreementContext,
  { actor, pairs }: Strip,
): NeighbourFacts | null {
  const { nearest, furthest } = extremesOfActor(pairs);
  if (!nearest || !furthest) return null;
  const other = (pair: Pair) => ({
    name: actorName(dossier, otherOf(pair, actor)),
    distance: pair.distance ?? 0,
    issues: basisOf(pair),
    measure: data.measure,
  });
  return {
    actor: actorName(dossier, actor),
    nearest: other(nearest),
    furthest: nearest === furthest ? null : other(furthest),
  };
}
