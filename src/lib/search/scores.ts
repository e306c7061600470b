import { compareMeans } from '#lib/summary/compareMeans.ts';

/** For each row that matches, by its position in the entries, how well. */
export type Scores = ReadonlyMap<number, number>;

/** More than any score of the index: a row that has a word itself comes before all that have only longer ones. */
export const wholeFirst = 1e6;

/** The rows that each of them has, with the sum of their scores; none of none. */
export function allOf([first, ...others]: readonly Scores[]): Scores {
  if (!first) return new Map();
  const shared = [...first].filter(([key]) => others.every((each) => each.has(key)));
  return new Map(
    shared.map(([key, score]) => [key, others.reduce((sum, each) => sum + (each.get(key) ?? 0), score)]),
  );
}

/** As good as so many words that stand as they are. */
export function raised(scores: Scores, words: number): Scores {
  return new Map([...scores].map(([key, score]) => [key, score + words * wholeFirst]));
}

/** The rows that any of them has, with the best of their scores. */
export function anyOf(some: readonly Scores[]): Scores {
  const best = new Map<number, number>();
  for (const scores of some) {
    for (const [key, score] of scores) best.set(key, Math.max(score, best.get(key) ?? 0));
  }
  return best;
}

/** A row that has some of what was searched for. */
export interface Ranked {
  readonly key: number;
  /** How many of the parts it has. */
  readonly matched: number;
}

/** Rows that have any of the parts: those that have more first, then those that have the rarer ones, then the better. */
export function ranked(parts: readonly Scores[], rowCount: number): Ranked[] {
  const sums = new Map<number, { matched: number; rarity: number; score: number }>();
  for (const part of parts) {
    const rare = Math.log(rowCount / part.size);
    for (const [key, score] of part) {
      const { matched, rarity, score: sum } = sums.get(key) ?? { matched: 0, rarity: 0, score: 0 };
      sums.set(key, { matched: matched + 1, rarity: rarity + rare, score: sum + score });
    }
  }
  return [...sums]
    .sort(
      ([a, x], [b, y]) =>
        y.matched - x.matched || compareMeans(y.rarity, x.rarity) || y.score - x.score || a - b,
    )
    .map(([key, { matched }]) => ({ key, matched }));
}
