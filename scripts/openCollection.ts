import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Collection } from '#lib/collection/Collection.ts';
import { codingOf } from '#lib/collection/codedColumns.ts';
import { clickhouseEngine } from '#lib/collection/engines/clickhouse.ts';
import { Duckdb, duckdbEngine, type DuckdbLimits } from '#lib/collection/engines/duckdb.ts';
import {
  codedTable,
  codedView,
  codeFile,
  distinctTexts,
  openStanceFile,
  type StanceFile,
} from '#lib/collection/engines/duckdbFiles.ts';
import { storedTable } from '#lib/collection/engines/duckdbStore.ts';
import { schemaFile } from '#lib/data/schema.ts';
import { readDossier } from '#lib/data/readDossier.ts';
import { asOfData, asOfInfo } from '#lib/import/asOf.ts';
import type { PackageDescription } from '#lib/import/dossierInfo.ts';
import { flatDossier } from '#lib/import/flatDossier.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { withCredentials } from './clickhouseAsked.ts';
import { isAddress, reach, storageOf } from './collectionAddress.ts';
import { databaseFile, hashOfTables, readManifest, type CollectionManifest } from './collectionManifest.ts';
import { fullReport, problemReport } from './problemReport.ts';
import { readFolder } from './readFolder.ts';
import { Refusal } from './Refusal.ts';

/** How a collection is opened. */
export interface CollectionOptions {
  readonly limits: DuckdbLimits;
  /** The folder of the dossier that a file of stances belongs to; default: its names make the other tables. */
  readonly tables?: string;
  /** The engine that must hold it; default: whichever does. */
  readonly engine?: CollectionManifest['engine'];
  /** Where ClickHouse answers now, if not where it was loaded. */
  readonly servers?: NonNullable<CollectionManifest['servers']>;
}

/**
 * Opens what a path or an address names: the folder of a dossier, or a CSV or Parquet file of stances. Rejects with what is
 * wrong.
 */
export async function openCollection(path: string, options: CollectionOptions): Promise<Collection> {
  const { limits, engine, tables } = options;
  const isFar = isAddress(path);
  const kind = isFar ? null : await stat(path).catch(() => null);
  if (!isFar && kind === null) throw new Refusal(`no such file or folder: "${path}"`);
  const isFolder = kind?.isDirectory() ?? false;
  if (isFolder && tables !== undefined)
    throw new Refusal(`--tables goes with a file of stances; "${path}" is a folder and has its own tables`);
  const duckdb = await Duckdb.open(limits);
  try {
    const manifest = isFolder ? await readManifest(path) : null;
    if (manifest !== null) {
      await duckdb.close();
      return await loadedCollection(path, manifest, options);
    }
    if (engine === 'clickhouse')
      throw new Refusal(
        `"${path}" was not loaded into ClickHouse; npm run collection:load -- FILE.csv --engine clickhouse does that`,
      );
    if (isFar) await reach(duckdb, path, storageOf(process.env));
    const file = await openStanceFile(duckdb, isFolder ? await stancesIn(path) : path);
    const folder = isFolder ? path : tables;
    if (folder === undefined) return await overFile(duckdb, ...(await smallTablesOf(duckdb, file)));
    return await overFile(duckdb, await smallTables(folder), file);
  } catch (error) {
    await duckdb.close();
    throw error;
  }
}

/** What `npm run collection:load` has made. */
async function loadedCollection(
  folder: string,
  { engine, servers: loadedInto, tables, counts }: CollectionManifest,
  { limits, engine: asked = engine, servers = loadedInto }: CollectionOptions,
): Promise<Collection> {
  if (asked !== engine) throw new Refusal(`"${folder}" was loaded into ${engine}, not into ${asked}`);
  if (hashOfTables(await readFolder(folder, ['stances'])) !== tables)
    throw new Refusal(
      `the tables in "${folder}" have been changed since the stances were loaded; load them again`,
    );
  const small = await smallTables(folder);
  const rows = counts && { inFile: counts.read, coded: counts.stored };
  if (engine === 'clickhouse') {
    if (!servers) throw new Refusal(`"${folder}" does not say where ClickHouse answers`);
    const place = withCredentials({ ...servers, milliseconds: limits.milliseconds });
    return new Collection(small, clickhouseEngine(place), rows);
  }
  const duckdb = await Duckdb.open(limits, join(folder, databaseFile), true);
  return new Collection(small, duckdbEngine(duckdb, storedTable), rows);
}

async function overFile(
  duckdb: Duckdb,
  small: Dossier,
  file: StanceFile,
  coding = codingOf(small),
): Promise<Collection> {
  const counts = await codeFile(duckdb, file, coding);
  return new Collection(small, duckdbEngine(duckdb, codedTable, codedView), counts);
}

/** The tables of a folder without its stances; rejects with a report of what is wrong with them. */
export async function smallTables(folder: string): Promise<Dossier> {
  return checkedTables(await readFolder(folder, ['stances']), folder);
}

/** The same of the texts of its files. @param from where they stand, for the report */
export async function checkedTables(texts: ReadonlyMap<string, string>, from: string): Promise<Dossier> {
  const read = readDossier(texts, { elsewhere: ['stances'] });
  if (read.ok) return read.dossier;
  throw new Refusal(...(await problemReport(read.problems, fullReport(from))));
}

async function stancesIn(folder: string): Promise<string> {
  for (const name of ['stances.parquet', 'stances.csv']) {
    const path = join(folder, name);
    if ((await stat(path).catch(() => null))?.isFile()) return path;
  }
  throw new Refusal(`there is no stances.csv and no stances.parquet in "${folder}"`);
}

/** The other tables of a file that comes alone: of actors, issues and sources nothing but their names is known. */
async function smallTablesOf(
  duckdb: Duckdb,
  file: StanceFile,
): Promise<readonly [Dossier, StanceFile, ReturnType<typeof codingOf>]> {
  for (const column of ['actor', 'issue', 'stance']) {
    if (file.columns.includes(column)) continue;
    throw new Refusal(
      `"${file.path}" has no column "${column}"; it has ${file.columns.map((name) => `"${name}"`).join(', ')}`,
    );
  }
  const model = JSON.parse(await readFile('static/data/datapackage.json', 'utf8')) as PackageDescription;
  const title = basename(file.path, extname(file.path));
  const today = new Date().toISOString().slice(0, 10);
  // The latest of many dates would cost one more pass over the file.
  const asOf = file.columns.includes('date') ? { asOf: today } : asOfInfo(asOfData('', today));
  const { files, coding } = flatDossier(
    {
      actors: await distinctTexts(duckdb, file, 'actor'),
      issues: await distinctTexts(duckdb, file, 'issue'),
      sources: await distinctTexts(duckdb, file, 'source'),
    },
    { name: 'collection', title, file: basename(file.path), ...asOf },
    model,
  );
  const read = readDossier(files, { elsewhere: ['stances'] });
  if (!read.ok) throw new Refusal(...(await problemReport(read.problems, schemaFile)));
  return [read.dossier, file, { ...coding, checked: new Map() }];
}
