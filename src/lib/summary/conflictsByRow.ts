import type { Dossier, TableName } from '#lib/model/dossier.ts';
import { checkedTables, type Check, type CheckedTable } from '#lib/model/reference.ts';
import { checksOfRow, isWrong } from './verdicts.ts';

/** A row of any table by its position. */
interface PlacedRow {
  readonly table: TableName;
  readonly at: number;
}

/** What of some rows conflicts with published findings. */
export interface Conflicts {
  /** How many of the rows that can be checked there are. */
  readonly passages: number;
  /** How many of them conflict. */
  readonly conflicting: number;
  /** `sources.id`s of the rows that conflict, each once, in the order of the rows. */
  readonly sources: readonly string[];
}

/** The checks that a row conflicts with, the worst first; what is denied, partly confirmed or open is no conflict. */
export function conflictsByRow(dossier: Dossier, { table, at }: PlacedRow): readonly Check[] {
  if (!isChecked(table)) return [];
  const row = dossier[table][at];
  return row ? checksOfRow(dossier, table, row.id).filter(({ verdict }) => isWrong(verdict)) : [];
}

/** What a cell, a mark or a finding that rests on these rows has to say of them; a row counts once. */
export function conflictsOf(dossier: Dossier, rows: readonly PlacedRow[]): Conflicts {
  const once = new Map(rows.map((row) => [`${row.table} ${row.at}`, row]));
  const passages = [...once.values()].filter(({ table }) => isChecked(table));
  const conflicting = passages.filter((row) => conflictsByRow(dossier, row).length > 0);
  const sources = conflicting.flatMap(({ table, at }) => sourceOf(dossier, table, at));
  return { passages: passages.length, conflicting: conflicting.length, sources: [...new Set(sources)] };
}

function sourceOf(dossier: Dossier, table: TableName, at: number): string[] {
  const row = isChecked(table) ? dossier[table][at] : undefined;
  return row ? [row.source] : [];
}

function isChecked(table: TableName): table is CheckedTable {
  return checkedTables.some((checked) => checked === table);
}
