/** How far two values are apart: not at all or wholly, by the ranks between them, or by their difference. */
export type Difference = 'nominal' | 'ordinal' | 'interval';

export type Value = string | number;

export interface Reliability {
  /** 1 for perfect agreement, 0 for what chance gives, below 0 for less than that; null where it is undefined. */
  readonly alpha: number | null;
  /**
   * Why alpha is undefined: no unit has two values, or all values are the same, so that nothing tells agreement
   * from chance; null where alpha is a number.
   */
  readonly undefinedBecause: 'no pairs' | 'no variation' | null;
  /** Units with at least two values; no other enters alpha. */
  readonly unitCount: number;
  /** The values of those units. */
  readonly valueCount: number;
}

/**
 * Krippendorff's alpha for any number of coders. A unit lists what each coder gave it, null where one gave
 * nothing; the order of the coders is of no effect, nor need all units list the same ones. Nominal values may be
 * words; the other differences take finite numbers and throw on anything else. Ordinal alpha knows only those
 * steps of a scale that were used.
 *
 * Coincidence matrix and difference functions as in K. Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability", 2011, https://repository.upenn.edu/asc_papers/43: with o the coincidences,
 * n(c) their marginals and n their sum, alpha = 1 − (n − 1) · Σ o(c,k) δ²(c,k) ∕ Σ n(c) n(k) δ²(c,k) over all
 * c < k.
 */
export function krippendorffAlpha(
  units: readonly (readonly (Value | null)[])[],
  difference: Difference,
): Reliability {
  const tallies = units.map((unit) => tallyOf(unit, difference)).filter(({ size }) => size > 1);
  const unitCount = tallies.length;
  const valueCount = tallies.reduce((sum, { size }) => sum + size, 0);
  if (unitCount === 0) return { alpha: null, undefinedBecause: 'no pairs', unitCount, valueCount };

  const values = [...new Set(tallies.flatMap(({ counts }) => [...counts.keys()]))].sort(compareValues);
  if (values.length === 1) return { alpha: null, undefinedBecause: 'no variation', unitCount, valueCount };

  const marginals = values.map((value) =>
    tallies.reduce((sum, { counts }) => sum + (counts.get(value) ?? 0), 0),
  );
  const squaredDifference = differenceFunctions[difference];
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < values.length; c++) {
    for (let k = c + 1; k < values.length; k++) {
      const squared = squaredDifference(values, marginals, c, k);
      observed += coincidences(tallies, values[c]!, values[k]!) * squared;
      expected += marginals[c]! * marginals[k]! * squared;
    }
  }
  return {
    alpha: 1 - ((valueCount - 1) * observed) / expected,
    undefinedBecause: null,
    unitCount,
    valueCount,
  };
}

/** How often each value was given to one unit. */
interface Tally {
  readonly counts: ReadonlyMap<Value, number>;
  readonly size: number;
}

function tallyOf(unit: readonly (Value | null)[], difference: Difference): Tally {
  const counts = new Map<Value, number>();
  let size = 0;
  for (const value of unit) {
    if (value === null) continue;
    if (difference !== 'nominal' && !Number.isFinite(value)) {
      throw new Error(`${difference} value is not a finite number: "${String(value)}"`);
    }
    counts.set(value, (counts.get(value) ?? 0) + 1);
    size += 1;
  }
  return { counts, size };
}

/** The cell of the coincidence matrix for two values that differ. */
function coincidences(tallies: readonly Tally[], c: Value, k: Value): number {
  return tallies.reduce(
    (sum, { counts, size }) => sum + ((counts.get(c) ?? 0) * (counts.get(k) ?? 0)) / (size - 1),
    0,
  );
}

/** The squared difference of the values at positions c < k, both lists in ascending order of the values. */
type DifferenceFunction = (
  values: readonly Value[],
  marginals: readonly number[],
  c: number,
  k: number,
) => number;

const differenceFunctions: Readonly<Record<Difference, DifferenceFunction>> = {
  nominal: () => 1,
  ordinal: (_values, marginals, c, k) => {
    const between = marginals.slice(c, k + 1).reduce((sum, count) => sum + count, 0);
    return (between - (marginals[c]! + marginals[k]!) / 2) ** 2;
  },
  interval: (values, _marginals, c, k) => (Number(values[c]) - Number(values[k])) ** 2,
};

// Names too have an order, so that the sums do not depend on which coder comes first.
function compareValues(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : 1;
}
