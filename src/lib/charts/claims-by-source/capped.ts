import type { ClaimCell, ClaimGrid, ClaimRow } from '#lib/summary/claimCell.ts';
import type { Presentation } from '#lib/model/view.ts';

/** As many sources as one picture can hold; more are gathered in words. */
const most: Readonly<Record<Presentation, number>> = { full: 40, slide: 16 };

/** A cell that is drawn, with its position in `dossier.theses`. */
export interface DrawnCell extends ClaimCell {
  readonly thesis: number;
}

export interface DrawnRow extends ClaimRow {
  readonly cells: readonly DrawnCell[];
}

/** The part of a grid that is drawn. */
export interface Capped {
  readonly rows: readonly DrawnRow[];
  /** Positions in the columns of the grid, in their order. */
  readonly columns: readonly number[];
}

/**
 * The theses that are drawn and, of more sources than fit, those that say something of most of them. The numbers of a row
 * are still those of all sources.
 */
export function capped(
  { columns }: ClaimGrid,
  rows: readonly ClaimRow[],
  presentation: Presentation,
): Capped {
  const sources = most[presentation];
  const everyColumn = columns.map((_, at) => at);
  const drawn = (kept: readonly number[]) => ({
    rows: rows.map((row) => ({
      ...row,
      cells: kept.map((at) => ({ ...row.cells[at]!, thesis: row.thesis })),
    })),
    columns: kept,
  });
  if (columns.length <= sources) return drawn(everyColumn);
  const said = columns.map(() => 0);
  for (const { cells } of rows)
    for (const { column, rows: claims } of cells) if (claims.length > 0) said[column]!++;
  const kept = everyColumn
    .toSorted((a, b) => said[b]! - said[a]! || a - b)
    .slice(0, sources)
    .sort((a, b) => a - b);
  return drawn(kept);
}
