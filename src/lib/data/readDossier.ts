import { optionalTables, type Dossier, type TableName } from '#lib/model/dossier.ts';
import type { Problem } from '#lib/model/problem.ts';
import { checkDossier, checkTableOfDossier } from './checkDossier.ts';
import { absentTable, type CheckedTable } from './checkTable.ts';
import { readTable } from './readTable.ts';
import { recordsOf } from './records.ts';
import { readSchema, schemaFile } from './schema.ts';

export type DossierReading =
  | {
      readonly ok: true;
      readonly dossier: Dossier;
      /** Rows of all tables together, headers not counted. */
      readonly rowCount: number;
      readonly tableCount: number;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Turns the texts of a dossier's folder (file name → text; files the schema does not name are passed over) into
 * a dossier, or into all problems of all files at once, in the order of the package, of rows and of columns.
 * A fault is reported where it is, never again by the rows that refer to it. Throws for no text at all.
 *
 * @param elsewhere tables whose rows are not among the texts: they are read as empty, and what refers to them is trusted
 */
export function readDossier(
  files: ReadonlyMap<string, string>,
  elsewhere: readonly TableName[] = [],
): DossierReading {
  const description = files.get(schemaFile);
  if (description === undefined) {
    const flaw = { kind: 'descriptionMissing' } as const;
    return { ok: false, problems: [{ file: schemaFile, row: null, column: null, value: null, flaw }] };
  }

  const schema = readSchema(description);
  const tables = new Map<string, CheckedTable>();
  for (const tableSchema of schema.tables) {
    if (elsewhere.some((name) => name === tableSchema.name)) {
      tables.set(tableSchema.name, { ...absentTable(tableSchema), problems: [] });
      continue;
    }
    const text = files.get(tableSchema.file);
    if (text === undefined) {
      tables.set(tableSchema.name, absentTable(tableSchema));
      continue;
    }
    tables.set(tableSchema.name, checkTableOfDossier(readTable(text, tableSchema.file), tableSchema));
  }

  const problems = checkDossier(schema, tables);
  if (problems.length > 0) return { ok: false, problems };

  const records = <Name extends TableName>(name: Name): Dossier[Name] => {
    const table = tables.get(name);
    if (table === undefined && optionalTables.includes(name)) return [] as unknown as Dossier[Name];
    if (table === undefined) throw new Error(`table is missing: "${name}"`);
    return recordsOf(name, table);
  };
  const dossier: Dossier = {
    info: schema.info,
    sources: records('sources'),
    actors: records('actors'),
    issues: records('issues'),
    stances: records('stances'),
    theses: records('theses'),
    claims: records('claims'),
    figures: records('figures'),
    references: records('references'),
    checks: records('checks'),
    instruments: records('instruments'),
    provisions: records('provisions'),
    events: records('events'),
    synonyms: records('synonyms'),
  };
  const rowCount = [...tables.values()].reduce((sum, table) => sum + table.rows.length, 0);
  return { ok: true, dossier, rowCount, tableCount: tables.size };
}
