import { readTable } from '#lib/data/readTable.ts';
import { writeCsv } from '#lib/model/writeCsv.ts';
import type { OwnFiles } from '#lib/own/OwnDossier.ts';
import { cellOf, type CodedUnits } from '#lib/summary/codedUnits.ts';
import type { Coding } from './Coding.ts';
import type { Difference } from './differences.ts';

const logFile = 'coding/settlement.csv';
const logHeader = ['table', 'id', 'document', 'paragraph', 'coder_a', 'coder_b', 'settled', 'reason'];

/** What the log says for a coder who has not the row. */
export const noRow = 'no row';

/** The differences that no row of the log settles. */
export function unsettled(
  coding: Coding,
  units: CodedUnits,
  differences: readonly Difference[],
): readonly Difference[] {
  const settled = new Set(logOf(coding.files).flatMap((entry) => entryKey(entry, units.name)));
  return differences.filter((difference) => !settled.has(settledKey(difference)));
}

/** Whether the log settles anything of a table. */
export function isAnySettled(files: OwnFiles, units: CodedUnits): boolean {
  return logOf(files).some(([table]) => table === units.name);
}

/** The file of the log with one more entry, its cells in the order of its columns. */
export function withLogged(files: OwnFiles, entry: readonly string[]): OwnFiles {
  return new Map([[logFile, writeCsv(logHeader, [...logOf(files), entry])]]);
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
