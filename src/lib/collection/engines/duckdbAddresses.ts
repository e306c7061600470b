import { homedir } from 'node:os';
import { join } from 'node:path';
import { EngineError } from '../Engine.ts';
import type { Duckdb } from './duckdb.ts';

/** Who asks for files of object storage, and where it answers; nothing of it is written down. */
export interface ObjectStorage {
  readonly keyId?: string | undefined;
  readonly secret?: string | undefined;
  /** Of keys that end after some hours. */
  readonly sessionToken?: string | undefined;
  readonly region?: string | undefined;
  /** Of storage that is not Amazon's. */
  readonly endpoint?: URL | undefined;
}

/** The extension of DuckDB that reads addresses, where it is not there and could not be fetched. */
export interface MissingExtension {
  readonly file: string;
  /** Where DuckDB looks for it. */
  readonly folder: string;
  /** Of DuckDB, and of the machine: an extension fits no other. */
  readonly version: string;
  readonly platform: string;
}

/**
 * Lets DuckDB read addresses by its extension httpfs, which it fetches from its makers where nobody has put it on the machine.
 * Null once it is loaded; rejects with an `EngineError` where it is there and cannot be.
 */
export async function loadAddresses(duckdb: Duckdb): Promise<MissingExtension | null> {
  try {
    await duckdb.run('INSTALL httpfs');
  } catch (error) {
    if (!(error instanceof EngineError) || error.trouble !== 'failed') throw error;
    const [found] = await duckdb.rows(
      `SELECT version() AS version, platform, current_setting('extension_directory') AS chosen FROM pragma_platform()`,
    );
    const [version, platform] = [String(found?.['version']), String(found?.['platform'])];
    const root = String(found?.['chosen']) || join(homedir(), '.duckdb', 'extensions');
    return { file: 'httpfs.duckdb_extension', folder: join(root, version, platform), version, platform };
  }
  await duckdb.run('LOAD httpfs');
  return null;
}

/** Names who asks for files at `s3://` addresses, as long as the database is open. */
export async function useStorage(duckdb: Duckdb, storage: ObjectStorage): Promise<void> {
  duckdb.hide(...secretParts(storage));
  await duckdb.run(storageSql(storage));
}

/** The statement of `useStorage`; its texts are quoted, since DuckDB binds no parameters in it. */
export function storageSql(storage: ObjectStorage): string {
  const { keyId, secret, sessionToken, region, endpoint } = storage;
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const options = [
    'TYPE s3',
    'PROVIDER config',
    ...(keyId ? [`KEY_ID ${quoted(keyId)}`] : []),
    ...(secret ? [`SECRET ${quoted(secret)}`] : []),
    ...(sessionToken ? [`SESSION_TOKEN ${quoted(sessionToken)}`] : []),
    ...(region ? [`REGION ${quoted(region)}`] : []),
    // Other storage need not know a host for each bucket.
    ...(endpoint
      ? [
          `ENDPOINT ${quoted(endpoint.host + endpoint.pathname.replace(/\/$/, ''))}`,
          `URL_STYLE 'path'`,
          `USE_SSL ${endpoint.protocol === 'https:'}`,
        ]
      : []),
  ];
  return `CREATE TEMPORARY SECRET storage (${options.join(', ')})`;
}

function secretParts({ keyId, secret, sessionToken }: ObjectStorage): string[] {
  return [keyId, secret, sessionToken].filter((each) => each !== undefined && each !== '') as string[];
}
