import { groupBy } from '#lib/summary/groupBy.ts';
import type { Scale } from './positionWords.ts';

/** The scales that are met most, the narrowest first. */
const scales: readonly Scale[] = [
  { from: 0, to: 1 },
  { from: -1, to: 1 },
  { from: 1, to: 5 },
  { from: 1, to: 7 },
  { from: 0, to: 10 },
  { from: -5, to: 5 },
  { from: -10, to: 10 },
  { from: 0, to: 100 },
  { from: -100, to: 100 },
];

/** The narrowest usual scale on which both ends of some numbers are; null for none. */
export function likelyScale(least: number, most: number): Scale | null {
  return scales.find(({ from, to }) => from <= least && most <= to) ?? null;
}

/** The scale that the name of a column states, as "Answer (1–7)" or "0 to 10: left to right" do; null for none. */
export function scaleInName(name: string): Scale | null {
  const [, from, to] =
    /(?<![\d.-])([-−]?\d{1,3})\s*(?:-|–|—|\.\.|to|bis|à|до|~)\s*\+?(\d{1,3})(?![\d.])/iu.exec(name) ?? [];
  if (from === undefined) return null;
  const scale = { from: Number(from.replace('−', '-')), to: Number(to) };
  return scale.to > scale.from ? scale : null;
}

/**
 * The scale that most of some columns are on, of as many the narrowest; null where none is. In a survey some columns hold
 * shares or years, which are on no scale of positions.
 *
 * @param likely the usual scale of each column; null for none
 */
export function commonScale(likely: readonly (Scale | null)[]): Scale | null {
  const scales = likely.filter((scale) => scale !== null);
  const votes = [...groupBy(scales, ({ from, to }) => `${from} ${to}`).values()];
  const width = ({ from, to }: Scale) => to - from;
  const [most] = votes.sort((a, b) => b.length - a.length || width(a[0]!) - width(b[0]!));
  return most?.[0] ?? null;
}
