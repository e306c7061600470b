import type { Dossier, TableName } from '#lib/model/dossier.ts';
import { rowsInForce, type EvidenceTable, type RowFilter } from './rowsInForce.ts';

/** A row by its table and its position in it. */
export interface RowPlace {
  readonly table: TableName;
  readonly at: number;
}

/** Positions of the selected rows of a table that are about something. */
export function rowsAbout<Table extends EvidenceTable>(
  dossier: Dossier,
  filter: RowFilter,
  table: Table,
  isAbout: (row: Dossier[Table][number]) => boolean,
): number[] {
  const selected = rowsInForce(dossier, filter, table);
  const rows: readonly Dossier[Table][number][] = dossier[table];
  return rows.flatMap((row, at) => (isAbout(row) && selected(row) ? [at] : []));
}

/** Positions in a table as rows. */
export function inTable(table: TableName, positions: readonly number[]): RowPlace[] {
  return positions.map((at) => ({ table, at }));
}
