import type { Step } from '#lib/model/stance.ts';
import { firstDay, lastDay } from '#lib/model/calendarDay.ts';
import { dayNumber, isApart } from './latestPositions.ts';
import { statusCodes, type StanceColumns } from './stanceColumns.ts';

/** How the answers of an actor on an issue are shared out, each with the same weight. */
export interface Shares {
  /** Answers that take a position. */
  readonly n: number;
  readonly for: number;
  readonly neutral: number;
  readonly against: number;
  /** Of their steps, −2 to 2. */
  readonly mean: number;
  /** Standard deviation of their steps, 0 to 2. */
  readonly spread: number;
  /** Half of the answers stand below it, half above; a half is what lies between the two in the middle. */
  readonly median: number;
}

/** The answers of one cell, and what the sources make of them. */
export interface Observed {
  readonly shares: Shares;
  readonly lowest: Step;
  readonly highest: Step;
  /** Sources with answers. */
  readonly sources: number;
  /** How many of them are no documents. */
  readonly publications: number;
  /** Of two sources of one time one has most answers for it, the other against it. */
  readonly conflicting: boolean;
  readonly contested: boolean;
  /** Position in `confidences` of the best supported; −1 where nothing is said of it. */
  readonly best: number;
}

/** What one source says in answers of an actor on an issue. */
export interface OfSource {
  count: number;
  supporting: number;
  opposing: number;
  /** Days since 1970; not a number where an answer has no date. */
  from: number;
  to: number;
  document: number;
}

/**
 * What the rows of a cell add up to where they are observations; null without any that takes a position. A copy of a
 * source adds nothing to what its original has.
 */
export function observed(columns: StanceColumns, rows: readonly number[]): Observed | null {
  const { root, source, document, step, status, wrong, confidence, date: dates } = columns;
  const originals = new Set(rows.flatMap((row) => (source[row] === root[row] ? [root[row]!] : [])));
  const counts = [0, 0, 0, 0, 0];
  const sources = new Map<number, OfSource>();
  let contested = false;
  let best = -1;
  for (const row of rows) {
    if (status[row] !== statusCodes.position) continue;
    if (source[row] !== root[row] && originals.has(root[row]!)) continue;
    const value = step[row]!;
    counts[value + 2]!++;
    contested ||= wrong[row] === 1;
    best = Math.max(best, confidence[row]!);
    const date = dates.values[dates.codes[row]!]!;
    const [from, to] = [dayNumber(firstDay(date)), dayNumber(lastDay(date))];
    const known = sources.get(root[row]!) ?? { count: 0, supporting: 0, opposing: 0, from, to, document: 0 };
    known.count++;
    if (value > 0) known.supporting++;
    if (value < 0) known.opposing++;
    known.from = Math.min(known.from, from);
    known.to = Math.max(known.to, to);
    known.document |= document[row]!;
    sources.set(root[row]!, known);
  }
  const all = [...sources.values()];
  if (all.length === 0) return null;
  return {
    shares: sharesOf(counts),
    lowest: (counts.findIndex((count) => count > 0) - 2) as Step,
    highest: (counts.findLastIndex((count) => count > 0) - 2) as Step,
    sources: all.length,
    publications: all.filter((each) => each.document === 0).length,
    conflicting: areOpposite(all),
    contested,
    best,
  };
}

/** @param counts of the steps from −2 to 2 */
export function sharesOf(counts: readonly number[]): Shares {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const mean = counts.reduce((sum, count, at) => sum + count * (at - 2), 0) / n;
  const squares = counts.reduce((sum, count, at) => sum + count * (at - 2 - mean) ** 2, 0);
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = counts;
  const median = (stepAt(counts, (n - 1) >> 1) + stepAt(counts, n >> 1)) / 2;
  return {
    n,
    for: d + e,
    neutral: c,
    against: a + b,
    mean: mean + 0,
    spread: Math.sqrt(squares / n),
    median: median + 0,
  };
}

/** The step of the answer at a place, in order. */
export function stepAt(counts: readonly number[], place: number): number {
  let at = 0;
  for (let before = counts[0]!; before <= place; before += counts[at]!) at++;
  return at - 2;
}

/** The step nearest to a mean; halves go towards neutral, the more cautious step. */
export function nearestStep(mean: number): Step {
  return (Math.sign(mean) * Math.ceil(Math.abs(mean) - 0.5) + 0) as Step;
}

/** The step of most answers: that nearest to their mean, on the side of more than half of them; neutral without such. */
export function stepOfMost({ n, for: supporting, against, mean }: Shares): Step {
  if (2 * supporting > n) return Math.max(1, nearestStep(mean)) as Step;
  return 2 * against > n ? (Math.min(-1, nearestStep(mean)) as Step) : 0;
}

/** What two sources say of times that lie apart is a change, as with readings; without dates nothing lies apart. */
export function areOpposite(sources: readonly OfSource[]): boolean {
  const supporting = sources.filter((each) => 2 * each.supporting > each.count);
  const opposing = sources.filter((each) => 2 * each.opposing > each.count);
  return supporting.some((a) => opposing.some((b) => !isApart(a, b)));
}
