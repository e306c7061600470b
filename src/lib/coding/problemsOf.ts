import { checkDossier, checkTableOfDossier } from '#lib/data/checkDossier.ts';
import type { CheckedTable } from '#lib/data/checkTable.ts';
import type { RawTable } from '#lib/data/readTable.ts';
import type { Problem } from '#lib/model/problem.ts';
import type { CodedTable, Coding } from './Coding.ts';

/** Tables never change, so that only those which another one has replaced are checked again. */
const checked = new WeakMap<CodedTable | RawTable, CheckedTable>();

/** All that the check of dossiers finds, as it would find it in the files that are saved. */
export function problemsOf(coding: Coding): readonly Problem[] {
  const tables = new Map<string, CheckedTable>();
  for (const schema of coding.description.tables) {
    const table = coding.tables.get(schema.name) ?? coding.locked.get(schema.name);
    if (table === undefined) continue;
    let known = checked.get(table);
    if (known === undefined) {
      known = checkTableOfDossier('schema' in table ? rawOf(table) : table, schema);
      checked.set(table, known);
    }
    tables.set(schema.name, known);
  }
  return checkDossier(coding.description, tables);
}

/** Where a problem stands, to be looked up by the cell. */
export function cellKey(row: number, column: string): string {
  return `${row} ${column}`;
}

/** The problems of one file by `cellKey`; rows counted from 0, as those of a table are. */
export function problemsByCell(problems: readonly Problem[], file: string): ReadonlyMap<string, Problem> {
  const cells = new Map<string, Problem>();
  for (const problem of problems) {
    if (problem.file !== file || problem.row === null || problem.column === null) continue;
    const key = cellKey(problem.row - 2, problem.column);
    if (!cells.has(key)) cells.set(key, problem);
  }
  return cells;
}

function rawOf({ header, rows }: CodedTable): RawTable {
  return {
    header,
    rows: rows.map((cells, i) => ({ rowNumber: i + 2, cells })),
    raggedRows: [],
    complete: true,
    problems: [],
  };
}
