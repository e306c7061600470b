import type { BearingCounts, ClaimGrid, ClaimRow } from './claimCell.ts';

/** Which sides the sources take on a thesis. Numbers are of sources but for predictions, which count on no side. */
export interface ThesisCamps {
  readonly supporting: number;
  readonly contradicting: number;
  readonly onlyQualifying: number;
  /** Those that are in both camps. */
  readonly onBothSides: number;
  /** No source has any claim on it. */
  readonly silent: boolean;
  /** Claims that are predictions. */
  readonly predictions: number;
  /** Claims of others that the sources quote. */
  readonly quoted: number;
  /** Some claims are those of a copy, which counts once with its original. */
  readonly copied: boolean;
}

export function thesisCamps({ columns }: Pick<ClaimGrid, 'columns'>, row: ClaimRow): ThesisCamps {
  const claimed = row.cells.filter(({ predicted }) => !predicted);
  return {
    supporting: row.supporting,
    contradicting: row.contradicting,
    onlyQualifying: claimed.filter(({ kind }) => kind === 'qualifies').length,
    onBothSides: claimed.filter(({ kind }) => kind === 'split').length,
    silent: row.silent,
    predictions: amountOf(row.cells.map(({ predictions }) => predictions)),
    quoted: amountOf(row.cells.map(({ quoted }) => quoted)),
    copied: row.cells.some(({ column, rows }) => {
      const { root, members } = columns[column]!;
      return rows.length > 0 && members.some((id) => id !== root);
    }),
  };
}

function amountOf(counts: readonly BearingCounts[]): number {
  return counts.flatMap((each) => Object.values(each)).reduce((sum, amount) => sum + amount, 0);
}
