import type { Dossier } from '#lib/model/dossier.ts';
import type { LegacyView as View } from '../kit/legacyChart.ts';
import type { ClaimCell, ClaimGrid, ClaimRow } from '#lib/summary/claimCell.ts';
import { claimGrid } from '#lib/summary/claimGrid.ts';
import { filtersClaims } from '#lib/summary/claimsInForce.ts';
import { orderTheses } from '#lib/summary/orderTheses.ts';
import type { SourceColumn } from '#lib/summary/sourceColumns.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import { sourceColumnName, sourceColumnNumber } from '../sourceColumn.ts';
import { leads, partsOf, type Part } from './parts.ts';

export interface ClaimsData {
  readonly dossier: Dossier;
  readonly view: View;
  readonly grid: ClaimGrid;
  /** The theses listed, in the order in force: all but those that a filter of claims leaves without any claim. */
  readonly listed: readonly ClaimRow[];
  /** The theses drawn: those listed or, in a brief view, those of them that carry the finding. */
  readonly rows: readonly ClaimRow[];
  /** The rows drawn in parts that are told apart by a heading, top to bottom; none is empty. */
  readonly parts: readonly Part[];
  /** `sources.id`s of the claims drawn, in the order of the dossier. */
  readonly sources: readonly string[];
}

export function summariseClaims(dossier: Dossier, view: View): ClaimsData {
  const { thesisOrder } = view;
  const grid = claimGrid(dossier, view);
  const all = orderTheses(dossier, grid.rows, thesisOrder);
  const listed = filtersClaims(view) ? all.filter((row) => !row.silent) : all;
  const rows = view.brief ? foremost(listed, view) : listed;
  const used = rows.flatMap((row) =>
    row.cells.flatMap((cell) => cell.rows.map((at) => dossier.claims[at]?.source)),
  );
  return {
    dossier,
    view,
    grid,
    listed,
    rows,
    parts: partsOf(rows, thesisOrder),
    sources: sourcesInOrder(dossier, used),
  };
}

/** What carries the finding, or the theses that most is said of where nothing does. */
function foremost(rows: readonly ClaimRow[], { thesisOrder }: View): ClaimRow[] {
  const leading = rows.filter((row) => leads(row, thesisOrder));
  return (leading.length > 0 ? leading : rows.filter((row) => !row.silent)).slice(0, 8);
}

/** The key of the door to a thesis, which no cell has. */
export function doorKey(data: ClaimsData, row: ClaimRow): string {
  return `thesis ${data.dossier.theses[row.thesis]?.id}`;
}

/** The key of a cell's target. */
export function cellKey(data: ClaimsData, cell: ClaimCell): string {
  return `${data.dossier.theses[cell.thesis]?.id}~${data.grid.columns[cell.column]?.root}`;
}

/** `[1]`, or `[1, 3]` where a copy counts with its original. */
export function columnNumber(data: ClaimsData, column: SourceColumn): string {
  return sourceColumnNumber(data.dossier, column);
}

export function columnName(data: ClaimsData, column: SourceColumn): string {
  return sourceColumnName(data.dossier, column);
}
