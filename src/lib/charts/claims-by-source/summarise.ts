import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import {
  claimGrid,
  type ClaimCell,
  type ClaimColumn,
  type ClaimGrid,
  type ClaimRow,
} from '#lib/summary/claimGrid.ts';
import { sourceColumnName, sourceColumnNumber } from '../sourceColumn.ts';

export interface ClaimsData {
  readonly dossier: Dossier;
  readonly view: View;
  readonly grid: ClaimGrid;
  /** The theses drawn, in the order of the grid; all of them but in a brief view. */
  readonly rows: readonly ClaimRow[];
  /** The rows in parts that are told apart by a heading, top to bottom; none is empty. */
  readonly parts: readonly { readonly heading: string; readonly rows: readonly ClaimRow[] }[];
  /** `sources.id`s of the claims drawn, in the order of the dossier. */
  readonly sources: readonly string[];
}

export function summariseClaims(dossier: Dossier, view: View): ClaimsData {
  const grid = claimGrid(dossier, view);
  const rows = view.brief ? mostContested(grid.rows) : grid.rows;
  const used = new Set(
    rows.flatMap((row) => row.cells.flatMap((cell) => cell.rows.map((at) => dossier.claims[at]?.source))),
  );
  const contested = rows.filter(isContested);
  const silent = rows.filter((row) => row.silent);
  const parts = [
    { heading: 'Contested: supported and contradicted', rows: contested },
    { heading: 'Not contested', rows: rows.filter((row) => !isContested(row) && !row.silent) },
    { heading: 'No claim found', rows: silent },
  ];
  return {
    dossier,
    view,
    grid,
    rows,
    parts: parts.filter((part) => part.rows.length > 0),
    sources: dossier.sources.filter((source) => used.has(source.id)).map((source) => source.id),
  };
}

/** What carries the finding: the contested theses, or those that most is said of where none is. */
function mostContested(rows: readonly ClaimRow[]): ClaimRow[] {
  const contested = rows.filter(isContested);
  return (contested.length > 0 ? contested : rows.filter((row) => !row.silent)).slice(0, 8);
}

/** Somebody supports the thesis and somebody contradicts it. */
export function isContested(row: ClaimRow): boolean {
  return row.supporting > 0 && row.contradicting > 0;
}

/** The key of a cell's target. */
export function cellKey(data: ClaimsData, cell: ClaimCell): string {
  return `${data.dossier.theses[cell.thesis]?.id}~${data.grid.columns[cell.column]?.root}`;
}

/** `[1]`, or `[1, 3]` where a copy counts with its original. */
export function columnNumber(data: ClaimsData, column: ClaimColumn): string {
  return sourceColumnNumber(data.dossier, column);
}

export function columnName(data: ClaimsData, column: ClaimColumn): string {
  return sourceColumnName(data.dossier, column);
}
