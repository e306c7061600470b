import { readTable, type RawTable } from '#lib/data/readTable.ts';
import { readSchema, schemaFile, type DossierSchema } from '#lib/data/schema.ts';
import type { TableSchema } from '#lib/data/tableSchema.ts';
import { writeCsv } from '#lib/model/writeCsv.ts';
import type { OwnFiles } from '#lib/own/OwnDossier.ts';

/** The cells of a row beside the header of its table, as they stand in the file. */
export type Cells = readonly string[];

/** A table that is being coded. Nothing changes it: what is done to it gives another one. */
export interface CodedTable {
  readonly schema: TableSchema;
  readonly header: readonly string[];
  readonly rows: readonly Cells[];
}

/** A dossier that is being coded; it may be wrong in many places, which keeps nobody from going on. */
export interface Coding {
  readonly description: DossierSchema;
  /** By name, in the order of the description: those that can be written back without a loss. */
  readonly tables: ReadonlyMap<string, CodedTable>;
  /** Tables with rows that cannot be told apart from damage, as they were read: they stay as they are. */
  readonly locked: ReadonlyMap<string, RawTable>;
  /** As they were read; `filesOf` has those of the tables as they are now. */
  readonly files: OwnFiles;
}

/** What each table is in its file: tables never change, and most of them stay as they were read. */
const texts = new WeakMap<CodedTable, string>();

/** A dossier from its files; a table whose file is missing is an empty one. */
export function readCoding(files: OwnFiles): Coding {
  const description = readSchema(files.get(schemaFile) ?? '');
  const tables = new Map<string, CodedTable>();
  const locked = new Map<string, RawTable>();
  for (const schema of description.tables) {
    const text = files.get(schema.file);
    if (text === undefined) {
      tables.set(schema.name, { schema, header: schema.fields.map(({ name }) => name), rows: [] });
      continue;
    }
    const raw = readTable(text, schema.file);
    if (raw.problems.length > 0) {
      locked.set(schema.name, raw);
      continue;
    }
    const table = { schema, header: raw.header, rows: raw.rows.map(({ cells }) => cells) };
    texts.set(table, text);
    tables.set(schema.name, table);
  }
  return { description, tables, locked, files };
}

/** The dossier with other tables in the place of those of their names, and with other files beside the tables. */
export function withTables(
  coding: Coding,
  changed: readonly CodedTable[],
  beside: OwnFiles = new Map(),
): Coding {
  const tables = new Map(coding.tables);
  for (const table of changed) tables.set(table.schema.name, table);
  return { ...coding, tables, files: new Map([...coding.files, ...beside]) };
}

/** The files of a dossier as it is now; one whose table is as it was read is the same to the letter. */
export function filesOf({ tables, files }: Coding): OwnFiles {
  const written = new Map(files);
  for (const table of tables.values()) {
    let text = texts.get(table);
    if (text === undefined) texts.set(table, (text = writeCsv(table.header, table.rows)));
    written.set(table.schema.file, text);
  }
  return written;
}

/** Rows of all tables together. */
export function rowCount({ tables, locked }: Coding): number {
  return [...tables.values(), ...locked.values()].reduce((sum, { rows }) => sum + rows.length, 0);
}
