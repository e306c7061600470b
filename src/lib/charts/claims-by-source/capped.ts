import type { ClaimGrid, ClaimRow } from '#lib/summary/claimCell.ts';
import type { Presentation } from '#lib/model/view.ts';

/** As many theses and sources as one picture can hold; more are gathered in words. */
const most: Readonly<Record<Presentation, { readonly theses: number; readonly sources: number }>> = {
  full: { theses: 60, sources: 40 },
  slide: { theses: 60, sources: 16 },
};

/** The part of a grid that is drawn. */
export interface Capped {
  readonly rows: readonly ClaimRow[];
  /** Positions in the columns of the grid, in their order. */
  readonly columns: readonly number[];
}

/**
 * The first theses and, of more sources than fit, those that say something of most of them; all of both where they fit.
 * The numbers of a row are still those of all sources.
 *
 * @param all whether a reader has chosen the theses, all of which are drawn
 */
export function capped(
  { columns }: ClaimGrid,
  listed: readonly ClaimRow[],
  presentation: Presentation,
  all: boolean,
): Capped {
  const { theses, sources } = most[presentation];
  const rows = all ? listed : listed.slice(0, theses);
  const everyColumn = columns.map((_, at) => at);
  if (columns.length <= sources) return { rows, columns: everyColumn };
  const said = columns.map(() => 0);
  for (const { cells } of rows)
    for (const { column, rows: claims } of cells) if (claims.length > 0) said[column]!++;
  const kept = everyColumn
    .toSorted((a, b) => said[b]! - said[a]! || a - b)
    .slice(0, sources)
    .sort((a, b) => a - b);
  return { rows: rows.map((row) => ({ ...row, cells: kept.map((at) => row.cells[at]!) })), columns: kept };
}
