import { cellOf, type CodedRow, type CodedUnits } from '#lib/summary/codedUnits.ts';
import { codingAgreement, type Agreement } from '#lib/summary/codingAgreement.ts';
import { matchCodings } from '#lib/summary/matchCodings.ts';

/** Where two codings of a table do not say the same. */
export type Difference = {
  /** Names it for as long as it stands. */
  readonly key: string;
} & (
  | {
      readonly kind: 'differs';
      /** The row in both codings, and the column in which they differ. */
      readonly first: CodedRow;
      readonly second: CodedRow;
      readonly column: string;
    }
  | { readonly kind: 'onlyFirst'; readonly first: CodedRow }
  | { readonly kind: 'onlySecond'; readonly second: CodedRow }
);

/** Two codings of a table laid side by side. */
export interface SideBySide {
  /** Rows that both have, and how many of them agree in all that is compared. */
  readonly pairs: number;
  readonly agreed: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly differences: readonly Difference[];
  /** By column, in the order of the units. */
  readonly agreements: readonly { readonly column: string; readonly agreement: Agreement }[];
}

/** Matches the rows of two codings and lists where they differ: column by column, then what only one of them has. */
export function sideBySide(
  first: readonly CodedRow[],
  second: readonly CodedRow[],
  units: CodedUnits,
): SideBySide {
  const pairs = matchCodings(first, second, units);
  const columns = units.measures.map(({ column }) => column);
  const matched = new Set(pairs.flat());
  const inPairs = pairs.map(([a, b]) =>
    columns
      .filter((column) => cellOf(a, column) !== cellOf(b, column))
      .map((column): Difference => ({
        kind: 'differs',
        key: `${cellOf(a, 'id')} ${column}`,
        first: a,
        second: b,
        column,
      })),
  );
  const onlyFirst = first.filter((row) => !matched.has(row));
  const onlySecond = second.filter((row) => !matched.has(row));
  return {
    pairs: pairs.length,
    agreed: inPairs.filter((list) => list.length === 0).length,
    onlyFirst: onlyFirst.length,
    onlySecond: onlySecond.length,
    differences: [
      ...inPairs.flat(),
      ...onlyFirst.map((row): Difference => ({
        kind: 'onlyFirst',
        key: `first ${cellOf(row, 'id')}`,
        first: row,
      })),
      ...onlySecond.map((row, i): Difference => ({
        kind: 'onlySecond',
        // A second coding need not have ids.
        key: `second ${cellOf(row, 'id') || i}`,
        second: row,
      })),
    ],
    agreements: units.measures.map((measure) => ({
      column: measure.column,
      agreement: codingAgreement(measure, pairs),
    })),
  };
}
