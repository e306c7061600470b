import type { ClaimCell, ClaimGrid, ClaimRow } from '#lib/summary/claimCell.ts';
import type { Presentation } from '#lib/model/view.ts';
import { rowsOnPage, type PageRange } from '../kit/pages.ts';

/** As many sources as one picture can hold: of more a picture in full has pages, a slide those that say most. */
export const mostColumns = 40;
const mostOnSlide = 16;

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
  /** How many sources say something of these rows and have no column here, nor on another page. */
  readonly otherSources: number;
}

/** What decides which columns are drawn. */
interface Wanted {
  readonly presentation: Presentation;
  readonly page: PageRange | null;
  /** Whether the rows are some that a reader has chosen, which have no pages. */
  readonly isChosen: boolean;
}

/**
 * The columns that rows have: all of them or, where the grid has more than one picture can hold, those that say something of
 * the rows, those first that say something of most.
 */
export function speakingColumns({ columns }: ClaimGrid, rows: readonly ClaimRow[]): readonly number[] {
  const every = columns.map((_, at) => at);
  if (columns.length <= mostColumns) return every;
  const said = columns.map(() => 0);
  for (const { cells } of rows)
    for (const { column, rows: claims } of cells) if (claims.length > 0) said[column]!++;
  return every.filter((at) => said[at]! > 0).sort((a, b) => said[b]! - said[a]! || a - b);
}

/**
 * Rows with the columns that are drawn of them: those of a page, all where there are no pages, on a slide and of chosen rows
 * as many as fit. The numbers of a row are still those of all sources. Of the whole of a grid that has pages a row has the cells
 * alone that hold something: nobody draws it.
 */
export function capped(
  grid: ClaimGrid,
  rows: readonly ClaimRow[],
  { presentation, page, isChosen }: Wanted,
): Capped {
  const speaking = speakingColumns(grid, rows);
  const most = presentation === 'slide' ? mostOnSlide : isChosen ? mostColumns : Infinity;
  const shown = rowsOnPage(speaking, page?.columns ?? null).slice(0, most);
  const columns = shown.toSorted((a, b) => a - b);
  const isUndrawn = columns.length > mostColumns;
  return {
    rows: rows.map((row) => {
      const own = columns.map((at) => row.cells[at]!);
      const cells = isUndrawn ? own.filter((cell) => cell.rows.length > 0) : own;
      return { ...row, cells: cells.map((cell) => ({ ...cell, thesis: row.thesis })) };
    }),
    columns,
    otherSources: page ? 0 : speaking.length - columns.length,
  };
}
