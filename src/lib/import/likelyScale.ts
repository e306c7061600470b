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
