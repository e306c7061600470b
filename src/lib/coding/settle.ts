import { cellOf, type CodedRow, type CodedUnits } from '#lib/summary/codedUnits.ts';
import { withTables, type CodedTable, type Coding } from './Coding.ts';
import type { Difference } from './differences.ts';
import { freeKey, withCells, withNewRow, withoutRow } from './editRows.ts';
import { noRow, withLogged } from './settlementLog.ts';

/** How a difference is settled: by a value for the cell, or by keeping or dropping the row that only one has. */
export interface Decision {
  readonly settled: { readonly value: string } | 'keep' | 'drop';
  readonly reason: string;
}

/** The dossier with a difference settled, in its table and in `coding/settlement.csv`. */
export function settle(
  coding: Coding,
  units: CodedUnits,
  difference: Difference,
  decision: Decision,
): Coding {
  const table = coding.tables.get(units.name);
  if (!table) return coding;
  const row = difference.kind === 'onlySecond' ? difference.second : difference.first;
  const entry = [
    units.name,
    cellOf(row, 'id'),
    cellOf(row, 'source'),
    cellOf(row, 'paragraph'),
    difference.kind === 'onlySecond' ? noRow : said(units, difference, difference.first),
    difference.kind === 'onlyFirst' ? noRow : said(units, difference, difference.second),
    outcome(units, difference, decision),
    decision.reason,
  ];
  return withTables(coding, [tableAfter(table, difference, decision)], withLogged(coding.files, entry));
}

function tableAfter(table: CodedTable, difference: Difference, { settled }: Decision): CodedTable {
  if (difference.kind === 'onlySecond') {
    if (settled === 'drop') return table;
    const texts = Object.fromEntries(
      [...difference.second].filter(([column]) => table.header.includes(column)),
    );
    const key = table.schema.primaryKey ?? 'id';
    return withNewRow(table, table.rows.length, { ...texts, [key]: freeKey(table, texts[key] || 'row') });
  }
  const at = rowOf(table, cellOf(difference.first, table.schema.primaryKey ?? 'id'));
  if (at === -1) return table;
  if (settled === 'drop') return withoutRow(table, at);
  if (settled === 'keep' || difference.kind === 'onlyFirst') return table;
  return withCells(table, at, { [difference.column]: settled.value });
}

function rowOf({ header, rows, schema }: CodedTable, id: string): number {
  const keyAt = header.indexOf(schema.primaryKey ?? 'id');
  return rows.findIndex((cells) => cells[keyAt] === id);
}

/** What a coder has said, as the log has it: `basis: stated`; of a whole row what it says first. */
function said(units: CodedUnits, difference: Difference, row: CodedRow): string {
  const column =
    difference.kind === 'differs'
      ? difference.column
      : (units.measures.find((each) => cellOf(row, each.column) !== '')?.column ?? '');
  return column === '' ? 'a row' : `${column}: ${cellOf(row, column)}`;
}

function outcome(units: CodedUnits, difference: Difference, { settled }: Decision): string {
  if (settled === 'drop') return 'dropped';
  if (settled === 'keep') {
    const row = difference.kind === 'onlySecond' ? difference.second : difference.first;
    return `kept, ${said(units, difference, row)}`;
  }
  return `${difference.kind === 'differs' ? difference.column : ''}: ${settled.value}`;
}
