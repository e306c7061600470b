import type { StanceRowKind } from '#lib/model/stance.ts';
import type { StanceRow } from './stanceRows.ts';

/** From so many rows of one actor, issue and source on average they are answers; readings are few. */
const enough = 3;

export interface RowKindGuess {
  readonly rows: StanceRowKind;
  /** Rows of one actor, issue and source, on average of those that there are. */
  readonly perCell: number;
}

/** What rows are, by how many there are of one actor, issue and source. */
export function guessRowKind(rows: readonly StanceRow[]): RowKindGuess {
  // A separator that no name is likely to hold, since a key of three in JSON takes long for a million rows.
  const cells = new Set(rows.map(({ actor, issue, source }) => `${actor}\0${issue}\0${source}`));
  const perCell = cells.size === 0 ? 0 : rows.length / cells.size;
  return { rows: perCell >= enough ? 'observations' : 'readings', perCell };
}
