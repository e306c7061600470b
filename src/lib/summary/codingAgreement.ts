import { cellOf, type CodedPair, type Measure } from './codedUnits.ts';
import { krippendorffAlpha, type Difference, type Reliability } from './krippendorffAlpha.ts';

export interface Agreement extends Reliability {
  readonly difference: Difference;
}

/** Krippendorff's alpha of one column over the rows that both coders have; a gap is no answer. */
export function codingAgreement(measure: Measure, pairs: readonly CodedPair[]): Agreement {
  const { column, scale, among, emptyCounts } = measure;
  const difference: Difference = scale === undefined ? 'nominal' : 'ordinal';
  const units = pairs
    .filter((pair) => among?.(pair) ?? true)
    .map((pair) =>
      pair.map((row) => {
        const value = cellOf(row, column);
        if (value === '' && emptyCounts !== true) return null;
        if (scale === undefined) return value;
        // What is no step of the scale is a gap until its fault is mended.
        const step = scale.indexOf(value);
        return step === -1 ? null : step;
      }),
    );
  return { ...krippendorffAlpha(units, difference), difference };
}

/** Two digits, or as many as it takes that a single disagreement does not read as perfect agreement. */
export function alphaDigits(alpha: number): number {
  return [2, 3, 4, 5].find((digits) => alpha === 1 || Number(alpha.toFixed(digits)) < 1) ?? 6;
}
