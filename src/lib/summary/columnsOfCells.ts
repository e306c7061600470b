import { confidences } from '#lib/model/stance.ts';
import { cellKindCodes, type CellColumns } from './cellColumns.ts';
import type { Shares } from './shares.ts';
import type { StanceCell } from './stanceCells.ts';

/**
 * Cells that were made one by one as the columns that `cellColumns` makes.
 *
 * @param cells all of a matrix, row by row
 * @param areAnswers whether rows are observations, whose score is not their value
 */
export function columnsOfCells(cells: readonly StanceCell[], areAnswers: boolean): CellColumns {
  const firstRow = new Uint32Array(cells.length + 1);
  cells.forEach(({ rows }, at) => (firstRow[at + 1] = firstRow[at]! + rows.length));
  const rows = new Uint32Array(firstRow[cells.length]!);
  cells.forEach((cell, at) => rows.set(cell.rows, firstRow[at]!));
  const shares = new Map<number, Shares>();
  cells.forEach((cell, at) => cell.shares && shares.set(at, cell.shares));
  return {
    kind: Uint8Array.from(cells, ({ kind }) => cellKindCodes[kind]),
    value: Int8Array.from(cells, ({ value }) => value ?? 0),
    score: areAnswers ? Float64Array.from(cells, ({ score }) => score ?? 0) : null,
    lowest: Int8Array.from(cells, ({ lowest }) => lowest ?? 0),
    highest: Int8Array.from(cells, ({ highest }) => highest ?? 0),
    confidence: Int8Array.from(cells, ({ confidence }) =>
      confidence === null ? -1 : confidences.indexOf(confidence),
    ),
    sourceCount: Uint32Array.from(cells, ({ sourceCount }) => sourceCount),
    publicationCount: Uint32Array.from(cells, ({ publicationCount }) => publicationCount),
    changed: Uint8Array.from(cells, ({ changed }) => Number(changed)),
    contested: Uint8Array.from(cells, ({ contested }) => Number(contested)),
    shares,
    firstRow,
    rows,
  };
}
