import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClickhousePlace } from '#lib/collection/engines/clickhouse.ts';
import { Refusal } from './Refusal.ts';

/** What a folder that was loaded into says of itself, beside the dossier's small tables. */
export interface CollectionManifest {
  readonly engine: 'duckdb' | 'clickhouse';
  /** Of ClickHouse: where it answers, and the names that were given there; the password is never written. */
  readonly servers?: Pick<ClickhousePlace, 'urls' | 'database' | 'cluster'>;
  /** Hash of the small tables: what rows hold are positions in these. */
  readonly tables: string;
  readonly files: readonly LoadedFile[];
  readonly rowsInBatch: number;
  /** Null until all files were loaded. */
  readonly counts: { readonly read: number; readonly stored: number; readonly refused: number } | null;
}

export interface LoadedFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

export const manifestFile = 'collection.json';
/** The database of DuckDB beside it. */
export const databaseFile = 'stances.duckdb';

/** Null for a folder that nothing was loaded into. */
export async function readManifest(folder: string): Promise<CollectionManifest | null> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return JSON.parse(text) as CollectionManifest;
  } catch {
    throw new Refusal(`"${join(folder, manifestFile)}" cannot be read; load the files into another folder`);
  }
}

/** Written whole or not at all. */
export async function writeManifest(folder: string, manifest: CollectionManifest): Promise<void> {
  const path = join(folder, manifestFile);
  await writeFile(`${path}.new`, `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(`${path}.new`, path);
}

/** Another one for any change of the tables. */
export function hashOfTables(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name}\0${text}\0`);
  return hash.digest('hex');
}
