import type { TableName } from '#lib/model/dossier.ts';

/** Where a row of evidence stands: the position in the dossier's table. */
export interface EvidenceRow {
  readonly table: TableName;
  readonly at: number;
}

/** The rows of a table at these positions. */
export function rowsAt(table: TableName, positions: readonly number[]): EvidenceRow[] {
  return positions.map((at) => ({ table, at }));
}

/** Tells rows of evidence apart, for maps. */
export function rowKey({ table, at }: EvidenceRow): string {
  return `${table} ${at}`;
}
