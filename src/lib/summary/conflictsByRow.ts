import { rowsWithId } from '#lib/model/codedRows.ts';
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

/**
 * How many of some rows conflict; a row counts once. Tables ask it for thousands of marks in one go, of which hardly any
 * rests on such a row.
 */
export function countConflicting(dossier: Dossier, rows: readonly PlacedRow[]): number {
  return onceOf(conflictingAmong(dossier, rows)).length;
}

/** Whether any row of the dossier conflicts. */
export function hasConflicts(dossier: Dossier): boolean {
  return conflictingRows(dossier).size > 0;
}

const rowsBehind = new WeakMap<Dossier, (stance: number) => number>();

/** Has each of `dossier.stances` count for so many rows, where most of them lie elsewhere; see `giveCells`. */
export function giveRowCounts(dossier: Dossier, rowsBehindStance: (stance: number) => number): void {
  rowsBehind.set(dossier, rowsBehindStance);
}

/** What a cell, a mark or a finding that rests on these rows has to say of them; a row counts once. */
export function conflictsOf(dossier: Dossier, rows: readonly PlacedRow[]): Conflicts {
  const passages = onceOf(rows.filter(({ table }) => isChecked(table)));
  const conflicting = onceOf(conflictingAmong(dossier, rows));
  const sources = conflicting.flatMap(({ table, at }) => sourceOf(dossier, table, at));
  const behind = rowsBehind.get(dossier);
  const amount = ({ table, at }: PlacedRow) => (behind && table === 'stances' ? behind(at) : 1);
  const count = passages.reduce((sum, row) => sum + amount(row), 0);
  return { passages: count, conflicting: conflicting.length, sources: [...new Set(sources)] };
}

const conflictingOf = new WeakMap<Dossier, ReadonlyMap<TableName, ReadonlySet<number>>>();

/** The positions of all rows that conflict, by table; found once a dossier. Tables without any are not in it. */
function conflictingRows(dossier: Dossier): ReadonlyMap<TableName, ReadonlySet<number>> {
  const known = conflictingOf.get(dossier);
  if (known) return known;
  const found = new Map<TableName, ReadonlySet<number>>();
  for (const table of checkedTables) {
    const checked = new Set(
      dossier.checks.flatMap((check) => (check.table === table ? [check.subject] : [])),
    );
    const places = rowsWithId(dossier[table], checked).filter(
      (at) => conflictsByRow(dossier, { table, at }).length > 0,
    );
    if (places.length > 0) found.set(table, new Set(places));
  }
  conflictingOf.set(dossier, found);
  return found;
}

function conflictingAmong(dossier: Dossier, rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const conflicting = conflictingRows(dossier);
  if (conflicting.size === 0) return [];
  return rows.filter(({ table, at }) => conflicting.get(table)?.has(at));
}

function onceOf(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  if (rows.length < 2) return rows;
  return [...new Map(rows.map((row) => [`${row.table} ${row.at}`, row])).values()];
}

function sourceOf(dossier: Dossier, table: TableName, at: number): string[] {
  const row = isChecked(table) ? dossier[table][at] : undefined;
  return row ? [row.source] : [];
}

function isChecked(table: TableName): table is CheckedTable {
  return checkedTables.some((checked) => checked === table);
}
