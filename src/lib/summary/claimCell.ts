import type { Bearing } from '#lib/model/claim.ts';
import type { SourceColumn } from './sourceColumns.ts';

/** From the strongest to the weakest: a cell is named after the first that occurs in it. */
export const bearings: readonly Bearing[] = ['supports', 'contradicts', 'qualifies', 'mentions'];

/**
 * `split`: the source both supports and contradicts the thesis · `quoted`: it only quotes what others say of it ·
 * `silent`: no claim in the source bears on it.
 */
export type ClaimCellKind = Bearing | 'split' | 'quoted' | 'silent';

/** Number of claims for each bearing; those of a copy are not added to those of its original. */
export type BearingCounts = Readonly<Record<Bearing, number>>;

/** What one source, together with its copies, says of one thesis. */
export interface ClaimCell {
  /** Position in `ClaimGrid.columns`. */
  readonly column: number;
  readonly kind: ClaimCellKind;
  /** True where the kind is that of predictions, because the source says nothing else of the thesis. */
  readonly predicted: boolean;
  /** The source's own claims other than predictions; they alone and its own predictions decide the kind. */
  readonly claims: BearingCounts;
  /** The source's own. */
  readonly predictions: BearingCounts;
  /** Claims and predictions of others that it quotes. */
  readonly quoted: BearingCounts;
  /** Positions in `dossier.claims` of every row the cell rests on, by source, then id. */
  readonly rows: readonly number[];
}

/** One thesis. Predictions enter none of the numbers, as nobody could contradict them yet, and neither do quotes. */
export interface ClaimRow {
  /** Position in `dossier.theses`. */
  readonly thesis: number;
  /** One for each column. */
  readonly cells: readonly ClaimCell[];
  /** Sources that support it. */
  readonly supporting: number;
  /** Sources that contradict it. */
  readonly contradicting: number;
  /** Sources that support, contradict or qualify it. */
  readonly bearing: number;
  /** 0 (all say the same) to 1 (two camps of one size), as `diagnosticity` counts it; null below two positions. */
  readonly diagnosticity: number | null;
  /** False if one source alone takes both sides. */
  readonly betweenSources: boolean;
  /** One source stands against another only if predictions are taken into account. */
  readonly inExpectation: boolean;
  /** A claim on it is rated false, where nobody but those who rate claims contradicts any. */
  readonly ratedWrong: boolean;
  /** True where no source has any claim on it. */
  readonly silent: boolean;
}

/** Whether some source qualifies the thesis by more than a prediction. */
export function isQualified({ cells }: ClaimRow): boolean {
  return cells.some(({ claims }) => claims.qualifies > 0);
}

export interface ClaimGrid {
  /** The sources in force that have claims, in the order of the dossier. */
  readonly columns: readonly SourceColumn[];
  /** Every thesis, in the order of the dossier. */
  readonly rows: readonly ClaimRow[];
}
