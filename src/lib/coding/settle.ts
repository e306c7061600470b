import { readTable } from '#lib/data/readTable.ts';
import { writeCsv } from '#lib/model/writeCsv.ts';
import type { OwnFiles } from '#lib/own/OwnDossier.ts';
import { cellOf, type CodedRow, type CodedUnits } from '#lib/summary/codedUnits.ts';
import { withTables, type CodedTable, type Coding } from './Coding.ts';
import type { Difference, SideBySide } from './differences.ts';
import { freeKey, withCells, withNewRow, withoutRow } from './editRows.ts';

/** How a difference is settled: by a value for the cell, or by keeping or dropping the row that only one has. */
export interface Decision {
  readonly settled: { readonly value: string } | 'keep' | 'drop';
  readonly reason: string;
}

/** Two codings as they are when the first difference between them is settled. */
export interface Before {
  readonly first: CodedTable;
  readonly second: readonly CodedRow[];
  readonly sides: SideBySide;
}

const logFile = 'coding/settlement.csv';
const alphaFile = 'coding/agreement.csv';
const logHeader = ['table', 'id', 'document', 'paragraph', 'coder_a', 'coder_b', 'settled', 'reason'];
const alphaHeader = ['table', 'column', 'difference', 'alpha', 'pairs', 'only_coder_a', 'only_coder_b'];
const noRow = 'no row';

/** Where the second coding of a table is kept with the dossier once something of it was settled. */
export function secondCodingFile(table: string): string {
  return `coding/second/${table}.csv`;
}

/** The differences that no row of the log settles. */
export function unsettled(
  coding: Coding,
  units: CodedUnits,
  differences: readonly Difference[],
): readonly Difference[] {
  const settled = new Set(logOf(coding.files).flatMap((entry) => entryKey(entry, units.name)));
  return differences.filter((difference) => !settled.has(settledKey(difference)));
}

/**
 * The dossier with a difference settled: in its table, in `coding/settlement.csv`, and, the first time, with both codings
 * and their agreement as they were before.
 */
export function settle(
  coding: Coding,
  units: CodedUnits,
  difference: Difference,
  decision: Decision,
  before: Before,
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
  const log = writeCsv(logHeader, [...logOf(coding.files), entry]);
  return withTables(
    coding,
    [tableAfter(table, difference, decision)],
    new Map([...kept(coding.files, units, before), [logFile, log]]),
  );
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

/** Names a difference in the log; the second coding need not have ids, so that the passage goes with them. */
function settledKey(difference: Difference): string {
  if (difference.kind === 'onlyFirst') return JSON.stringify(['first', cellOf(difference.first, 'id')]);
  if (difference.kind === 'onlySecond') {
    const { second } = difference;
    return JSON.stringify([
      'second',
      ...['id', 'source', 'paragraph'].map((column) => cellOf(second, column)),
    ]);
  }
  const { first, second, column } = difference;
  return JSON.stringify([cellOf(first, 'id'), `${column}: ${cellOf(second, column)}`]);
}

/** The key of what a row of the log settles, if it is one of the table. */
function entryKey(entry: readonly string[], of: string): readonly string[] {
  const [table, id, document, paragraph, a, b] = entry;
  if (table !== of) return [];
  if (b === noRow) return [JSON.stringify(['first', id])];
  return [JSON.stringify(a === noRow ? ['second', id, document, paragraph] : [id, b])];
}

function logOf(files: OwnFiles): readonly (readonly string[])[] {
  const { header, rows } = readTable(files.get(logFile) ?? '', logFile);
  return rows.map(({ cells }) => logHeader.map((column) => cells[header.indexOf(column)] ?? ''));
}

/** Both codings and their agreement, where nothing of them is kept yet. */
function kept(files: OwnFiles, units: CodedUnits, { first, second, sides }: Before): OwnFiles {
  if (files.has(secondCodingFile(units.name))) return new Map();
  const columns = [...new Set(second.flatMap((row) => [...row.keys()]))];
  const alphas = sides.agreements.map(({ column, agreement }) => [
    units.name,
    column,
    agreement.difference,
    agreement.alpha === null ? '' : String(agreement.alpha),
    String(agreement.unitCount),
    String(sides.onlyFirst),
    String(sides.onlySecond),
  ]);
  const known = readTable(files.get(alphaFile) ?? '', alphaFile).rows.map(({ cells }) => cells);
  return new Map([
    [`coding/first/${units.name}.csv`, writeCsv(first.header, first.rows)],
    [
      secondCodingFile(units.name),
      writeCsv(
        columns,
        second.map((row) => columns.map((column) => cellOf(row, column))),
      ),
    ],
    [alphaFile, writeCsv(alphaHeader, [...known, ...alphas])],
  ]);
}
