import { groupBy } from '#lib/summary/groupBy.ts';
import { isPlainCode, mayBeCodes } from './noAnswerCodes.ts';
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

/** The narrowest usual scale on which both ends of some numbers are; null for none, as for a single number. */
export function likelyScale(least: number, most: number): Scale | null {
  if (least >= most) return null;
  return scales.find(({ from, to }) => from <= least && most <= to) ?? null;
}

/** The narrowest usual scale on which some numbers are, those aside that say “no answer”; null where they may be no scale at all. */
export function likelyScaleOf(numbers: readonly number[]): Scale | null {
  const answers = answersIn(numbers);
  const { least, most } = endsIn(answers);
  return mayBeCodes(answers) ? null : likelyScale(least, most);
}

/** Numbers without those that say “no answer” on hardly any scale, where they are beyond the usual one of the others. */
export function answersIn(numbers: readonly number[]): readonly number[] {
  const others = numbers.filter((number) => !isPlainCode(number));
  if (others.length === numbers.length || others.length === 0) return numbers;
  const { least, most } = endsIn(others);
  const scale = likelyScale(least, most);
  const isBeyond = (number: number) => scale === null || number < scale.from || number > scale.to;
  return numbers.every((number) => !isPlainCode(number) || isBeyond(number)) && scale !== null
    ? others
    : numbers;
}

/** The least and the largest of some numbers; ∞ and −∞ of none. */
export function endsIn(numbers: readonly number[]): { readonly least: number; readonly most: number } {
  let [least, most] = [Infinity, -Infinity];
  for (const number of numbers) {
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  return { least, most };
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
