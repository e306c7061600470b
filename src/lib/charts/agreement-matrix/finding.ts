import { comparablePairs, furthestPair, isFirm, nearestPair } from '#lib/summary/choosePair.ts';
import { basisOf, type Pair } from '#lib/summary/comparison.ts';
import { mostKnownFirst } from '#lib/summary/mostDivided.ts';
import type { PairFacts } from '#lib/words/en/agreementMatrix.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { namesInText } from '../kit/names.ts';
import { rowsOf, type AgreementContext } from './read.ts';

/** Which two stand closest and which are furthest apart, among those that share enough issues if there are any. */
export function finding(context: AgreementContext): FindingOf<'agreement-matrix'> {
  const { data } = context;
  const [nearest, furthest] = [nearestPair(data.allPairs), furthestPair(data.allPairs)];
  if (!nearest || !furthest) return { kind: 'noPair', facts: undefined, rests: [] };
  const { measure, least } = data;
  const near = factsOf(context, nearest);
  if (nearest !== furthest) {
    return {
      kind: 'nearestAndFurthest',
      facts: { nearest: near, furthest: factsOf(context, furthest), least, weak: !isFirm(nearest, least) },
      rests: [...rowsOf(data, nearest), ...rowsOf(data, furthest)],
    };
  }
  const pairs = comparablePairs(data.allPairs);
  const rests = pairs.flatMap((pair) => rowsOf(data, pair));
  const { distance } = near;
  return pairs.length === 1
    ? { kind: 'onePair', facts: { ...near, least }, rests }
    : { kind: 'equalPairs', facts: { pairs: pairs.length, distance, least, measure }, rests };
}

function factsOf(context: AgreementContext, pair: Pair): PairFacts {
  return {
    actors: namesInText(
      context.dossier,
      pair.actors.toSorted(mostKnownFirst(context.dossier, context.data.cells)),
    ),
    distance: pair.distance ?? 0,
    issues: basisOf(pair),
    measure: context.data.measure,
  };
}
