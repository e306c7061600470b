import { comparablePairs, isFirm } from '#lib/summary/choosePair.ts';
import { basisOf, type Pair } from '#lib/summary/comparison.ts';
import { mostKnownFirst } from '#lib/summary/mostDivided.ts';
import type { EndFacts, PairFacts } from '#lib/words/en/agreementMatrix.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { namesInText } from '../kit/names.ts';
import { shapeOf } from './ends.ts';
import { otherOf, rowsOf, type AgreementContext } from './read.ts';

/** Where one of so many pairs at most shares enough, it is said how many do. */
const fewShare = 4;
/** Of more pairs that stand alike the first stand for all. */
const mostTold = 12;

/** Who stand closest and who furthest apart, all that do so, among pairs that share enough issues if there are any. */
export function finding(context: AgreementContext): FindingOf<'agreement-matrix'> {
  const { data } = context;
  const { ends, measure, least } = data;
  if (!ends) return { kind: 'noPair', facts: undefined, rests: [] };
  const restsOf = (pairs: readonly Pair[]) => pairs.slice(0, mostTold).flatMap((pair) => rowsOf(data, pair));
  const pairs = comparablePairs(data.allPairs, least);
  if (ends.nearest.length === pairs.length) {
    const rests = restsOf(pairs);
    const near = factsOf(context, pairs[0]!);
    const { distance } = near;
    return pairs.length === 1
      ? { kind: 'onePair', facts: { ...near, least }, rests }
      : { kind: 'equalPairs', facts: { pairs: pairs.length, distance, least, measure }, rests };
  }
  return {
    kind: 'nearestAndFurthest',
    facts: {
      nearest: endFacts(context, ends.nearest),
      furthest: endFacts(context, ends.furthest),
      least,
      only: pairs.length * fewShare <= comparablePairs(data.allPairs, 1).length ? pairs.length : null,
      weak: !isFirm(ends.nearest[0]!, least),
    },
    rests: [...restsOf(ends.nearest), ...restsOf(ends.furthest)],
  };
}

function factsOf(context: AgreementContext, pair: Pair): PairFacts {
  return {
    actors: namesOfAll(context, pair.actors),
    distance: pair.distance ?? 0,
    issues: basisOf(pair),
    measure: context.data.measure,
  };
}

/** Pairs that stand alike. */
function endFacts(context: AgreementContext, pairs: readonly Pair[]): EndFacts {
  const { shape, all, hub } = shapeOf(pairs);
  const issues = Math.min(...pairs.map(basisOf));
  const facts = { ...factsOf(context, pairs[0]!), issues, pairs: pairs.length, shape } as const;
  if (shape === 'group') return { ...facts, actors: namesOfAll(context, all) };
  if (shape === 'several' || hub === undefined) return facts;
  const others = pairs.map((pair) => otherOf(pair, hub));
  return { ...facts, actors: [...namesOfAll(context, [hub]), ...namesOfAll(context, others)] };
}

/** As they stand within a sentence, those first of whom most is known. */
function namesOfAll({ dossier, data: { cells } }: AgreementContext, actors: readonly number[]): string[] {
  return namesInText(dossier, actors.toSorted(mostKnownFirst(dossier, cells)));
}
