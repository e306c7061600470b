import type { Dossier } from '#lib/model/dossier.ts';
import { medianTowardsNeutral, type StanceCell } from './stanceCells.ts';
import { stanceColumns } from './stanceColumns.ts';
import { stepOf, votesInForce, votesOfSources } from './votes.ts';

export interface CellNumbers {
  /** How many rows take a position that counts. */
  readonly count: number;
  /**
   * Over sources, each with the median of its rows, halves rounded towards neutral: also where sources disagree. Of
   * observations over all rows.
   */
  readonly median: number;
  /** Of all rows that count, each with the same weight. */
  readonly mean: number;
}

const givenNumbers = new WeakMap<Dossier, (cell: StanceCell) => CellNumbers | null>();

/** Has the numbers of a dossier whose rows lie elsewhere be those that were made there; see `giveCells`. */
export function giveNumbers(dossier: Dossier, numbers: (cell: StanceCell) => CellNumbers | null): void {
  givenNumbers.set(dossier, numbers);
}

/** The positions of a cell in numbers, from −2 to 2; null without a position. */
export function cellNumbers(dossier: Dossier, cell: StanceCell): CellNumbers | null {
  if (cell.shares) return { count: cell.shares.n, median: cell.shares.median, mean: cell.shares.mean };
  const given = givenNumbers.get(dossier);
  if (given) return given(cell);
  const { votes } = votesInForce(stanceColumns(dossier), cell.rows);
  if (votes.length === 0) return null;
  const sum = votes.reduce((total, vote) => total + stepOf(vote), 0);
  const { medians } = votesOfSources(votes);
  return { count: votes.length, median: medianTowardsNeutral(medians), mean: sum / votes.length };
}
