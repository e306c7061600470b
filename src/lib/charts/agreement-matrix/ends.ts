import type { Pair } from '#lib/summary/comparison.ts';
import type { EndFacts } from '#lib/words/en/agreementMatrix.ts';

/** So many actors who stand alike are named. */
const mostNamed = 4;

/** What pairs that stand alike are to each other, those of more actors than are named `several`, and who all are. */
interface EndShape {
  readonly shape: EndFacts['shape'];
  readonly all: readonly number[];
  /** Who is in each of the pairs; of one pair the first. */
  readonly hub: number | undefined;
}

/** A group of which every two stand alike, one actor with several, or more than can be named in a sentence. */
export function shapeOf(pairs: readonly Pair[]): EndShape {
  const all = [...new Set(pairs.flatMap(({ actors }) => actors))];
  const isGroup = pairs.length === (all.length * (all.length - 1)) / 2;
  const hub = pairs[0]!.actors.find((actor) => pairs.every(({ actors }) => actors.includes(actor)));
  const isFew = all.length <= mostNamed;
  const shape = isGroup && isFew ? 'group' : hub !== undefined && isFew ? 'oneWithOthers' : 'several';
  return { shape, all, hub };
}
