import type { Step } from '#lib/model/stance.ts';
import { stepAt } from '#lib/summary/shares.ts';
import type { StanceGroups } from './stanceGroups.ts';

/** How many positions of each step from −2 to 2 a group has, written over others: there may be very many groups. */
export function fillCounts(counts: number[], groups: StanceGroups, at: number): void {
  counts[0] = groups.onStep0[at]!;
  counts[1] = groups.onStep1[at]!;
  counts[2] = groups.onStep2[at]!;
  counts[3] = groups.onStep3[at]!;
  counts[4] = groups.onStep4[at]!;
}

/** How many positions a group has. */
export function positionsOf(
  { onStep0, onStep1, onStep2, onStep3, onStep4 }: StanceGroups,
  at: number,
): number {
  return onStep0[at]! + onStep1[at]! + onStep2[at]! + onStep3[at]! + onStep4[at]!;
}

/** The median of the steps of one source; a half is rounded towards neutral. */
export function medianOfCounts(counts: readonly number[]): number {
  const count = sum(counts);
  return (
    Math.trunc((stepAt(counts, Math.floor((count - 1) / 2)) + stepAt(counts, Math.floor(count / 2))) / 2) + 0
  );
}

/** The lowest step of which there are any; of one there are. */
export function lowestOf(counts: readonly number[]): Step {
  let at = 0;
  while (counts[at] === 0) at++;
  return (at - 2) as Step;
}

/** The highest step of which there are any; of one there are. */
export function highestOf(counts: readonly number[]): Step {
  let at = counts.length - 1;
  while (counts[at] === 0) at--;
  return (at - 2) as Step;
}

/** Whether some of these positions are for it and some against. */
export function isOnBothSides([a = 0, b = 0, , d = 0, e = 0]: readonly number[]): boolean {
  return a + b > 0 && d + e > 0;
}

/** Adds numbers of positions to those of the same steps. */
export function addCounts(to: number[], counts: readonly number[]): void {
  for (let at = 0; at < counts.length; at++) to[at]! += counts[at]!;
}

/** How many positions there are of all steps. */
export function sum(counts: readonly number[]): number {
  let all = 0;
  for (const count of counts) all += count;
  return all;
}
