import type { Dossier } from '#lib/model/dossier.ts';
import type { CheckedTable } from '#lib/model/reference.ts';
import type { View } from '#lib/model/view.ts';
import { rowDate } from './rowDate.ts';
import { sourcesInForce, type SourceFilter } from './sourcesInForce.ts';

/** The part of a view that decides for every table which rows count. */
export type RowFilter = SourceFilter & Pick<View, 'asOf'>;

/** The tables whose rows are evidence; they are also those that can be checked. */
export type EvidenceTable = CheckedTable;

/**
 * Whether a row counts: its source is in force and, with an as-of date, it is not dated after it. A date says only
 * what it says: with `2024-06` a row of 2024-06-19 counts and one of 2024 does too, since it may lie before. A row
 * that nothing dates counts at any date.
 *
 * @returns one function for each table, made for going through its rows
 */
export function rowsInForce<Table extends EvidenceTable>(
  dossier: Dossier,
  filter: RowFilter,
  table: Table,
): (row: Dossier[Table][number]) => boolean {
  const sources = sourcesInForce(dossier, filter);
  const { asOf } = filter;
  if (asOf === '') return (row) => sources.has(row.source);
  return (row) => sources.has(row.source) && !isAfter(rowDate(dossier, table, row), asOf);
}

/** Compared as far as both dates go, so that what may lie before does not count as after. */
export function isAfter(date: string, limit: string): boolean {
  const length = Math.min(date.length, limit.length);
  return date.slice(0, length) > limit.slice(0, length);
}
