import { optionalTables, type Dossier, type TableName } from '#lib/model/dossier.ts';
import type { Problem } from '#lib/model/problem.ts';
import { checkDossier, checkTableOfDossier } from './checkDossier.ts';
import { absentTable, type CheckedTable } from './checkTable.ts';
import { readColumns } from './columns/readColumns.ts';
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

export interface DossierOptions {
  /** Hears, while a table is read that is given by its bytes, how much of it is (0…1). */
  readonly progress?: ((share: number) => void) | undefined;
  /** Tables whose rows are not among the files: they are read as empty, and what refers to them is trusted. */
  readonly elsewhere?: readonly TableName[];
}

/**
 * Turns the texts of a dossier's folder (file name → text; files the schema does not name are passed over) into
 * a dossier, or into all problems of all files at once, in the order of the package, of rows and of columns.
 * A fault is reported where it is, never again by the rows that refer to it. Throws for no text at all.
 *
 * A large table may be given by its bytes, which are UTF-8: it is read by columns, and its rows are made when they are asked
 * for.
 */
export function readDossier(
  files: ReadonlyMap<string, string | Uint8Array>,
  { progress, elsewhere = [] }: DossierOptions = {},
): DossierReading {
  const description = files.get(schemaFile);
  if (typeof description !== 'string') {
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
    // Other tables are gone over row by row everywhere.
    const isColumnar = typeof text !== 'string' && tableSchema.name === 'stances';
    const columnar = !isColumnar ? null : readColumns(text, tableSchema, progress);
    tables.set(
      tableSchema.name,
      columnar ?? checkTableOfDossier(readTable(textOf(text), tableSchema.file), tableSchema),
    );
  }

  const problems = checkDossier(schema, tables);
  if (problems.length > 0) return { ok: false, problems };

  const records = <Name extends TableName>(name: Name): Dossier[Name] => {
    const table = tables.get(name);
    if (table === undefined && optionalTables.includes(name)) return [] as unknown as Dossier[Name];
    if (table === undefined) throw new Error(`table is missing: "${name}"`);
    return table.read ? (table.read.records() as Dossier[Name]) : recordsOf(name, table);
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
  const rowCount = [...tables.values()].reduce(
    (sum, { rows, read }) => sum + (read?.rowCount ?? rows.length),
    0,
  );
  return { ok: true, dossier, rowCount, tableCount: tables.size };
}

function textOf(file: string | Uint8Array): string {
  return typeof file === 'string' ? file : new TextDecoder('utf-8', { ignoreBOM: true }).decode(file);
}
