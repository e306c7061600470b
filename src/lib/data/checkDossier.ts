import type { Problem } from '#lib/model/problem.ts';
import { checkReferences } from './checkReferences.ts';
import { checkRules } from './checkRules.ts';
import { checkTable, type CheckedTable } from './checkTable.ts';
import type { RawTable } from './readTable.ts';
import { schemaFaults, withoutAbsentColumns } from './records.ts';
import { schemaFile, type DossierSchema } from './schema.ts';
import { sortProblems } from './sortProblems.ts';
import type { TableSchema } from './tableSchema.ts';

/** Checks the cells of one table; columns that a dossier may do without and this file does are not missed. */
export function checkTableOfDossier(raw: RawTable, schema: TableSchema): CheckedTable {
  return checkTable(raw, withoutAbsentColumns(schema, raw.header));
}

/**
 * All problems of a dossier: those of its description, of the cells, of references and of what holds between rows, in the
 * order of the package, of rows and of columns. A fault is reported where it is, never again by the rows that refer to it.
 *
 * @param tables by name
 */
export function checkDossier(schema: DossierSchema, tables: ReadonlyMap<string, CheckedTable>): Problem[] {
  const problems = [
    ...schema.problems,
    // A schema that was not understood would only be blamed twice.
    ...(schema.problems.length > 0 ? [] : schemaFaults(schema.tables)),
    ...[...tables.values()].flatMap((table) => table.problems),
    ...checkReferences(tables),
    ...checkRules(tables),
    ...[...tables.values()].flatMap(({ read }) => read?.problemsAmong(tables) ?? []),
  ];
  if (problems.length === 0) return problems;
  const columnsOfFiles = new Map<string, readonly string[]>([[schemaFile, []]]);
  for (const { schema: of, columns } of tables.values()) columnsOfFiles.set(of.file, columns);
  return sortProblems(problems, columnsOfFiles);
}
