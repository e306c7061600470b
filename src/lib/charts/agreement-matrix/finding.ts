import { comparablePairs, furthestPair, isFirm, nearestPair, tiedWith } from '#lib/summary/choosePair.ts';
import { basisOf, type Pair } from '#lib/summary/comparison.ts';
import { mostKnownFirst } from '#lib/summary/mostDivided.ts';
import type { TiedFacts } from '#lib/words/en/agreementMatrix.ts';
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
      rests: [nearest, furthest].flatMap((pair) =>
        toldOf(context, pair).flatMap((each) => rowsOf(data, each)),
      ),
    };
  }
  const pairs = comparablePairs(data.allPairs);
  const rests = pairs.flatMap((pair) => rowsOf(data, pair));
  const { distance } = near;
  return pairs.length === 1
    ? { kind: 'onePair', facts: { ...near, least }, rests }
    : { kind: 'equalPairs', facts: { pairs: pairs.length, distance, least, measure }, rests };
}

/** Of more pairs that stand alike the headline names one, which stands for them. */
const mostTold = 12;

/** The pairs that a headline about one is about: those that stand like it. */
function toldOf({ data }: AgreementContext, pair: Pair): readonly Pair[] {
  const tied = tiedWith(data.allPairs, pair, data.least);
  return tied.length > mostTold ? [pair] : tied;
}

function factsOf(context: AgreementContext, pair: Pair): TiedFacts {
  const tied = tiedWith(context.data.allPairs, pair, context.data.least);
  return {
    pairs: tied.length,
    group: groupOf(context, tied),
    actors: namesInText(
      context.dossier,
      pair.actors.toSorted(mostKnownFirst(context.dossier, context.data.cells)),
    ),
    distance: pair.distance ?? 0,
    issues: basisOf(pair),
    measure: context.data.measure,
  };
}

/** The names of a few actors every two of whom are among the pairs, and no others; empty where they are no such group. */
function groupOf({ dossier, data }: AgreementContext, pairs: readonly Pair[]): string[] {
  const actors = [...new Set(pairs.flatMap((pair) => pair.actors))];
  const isGroup = pairs.length > 1 && actors.length * (actors.length - 1) === 2 * pairs.length;
  return isGroup ? namesInText(dossier, actors.sort(mostKnownFirst(dossier, data.cells))) : [];
}
