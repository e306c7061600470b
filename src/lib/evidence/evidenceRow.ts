import type { TableName } from '#lib/model/dossier.ts';

/** Where a row of evidence stands: the position in the dossier's table. */
export interface EvidenceRow {
  readonly table: TableName;
  readonly at: number;
}

/** Tells rows of evidence apart, for maps. */
export function rowKey({ table, at }: EvidenceRow): string {
  return `${table} ${at}`;
}
