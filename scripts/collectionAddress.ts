import type { Duckdb } from '#lib/collection/engines/duckdb.ts';
import { loadAddresses, useStorage, type ObjectStorage } from '#lib/collection/engines/duckdbAddresses.ts';
import { EngineError } from '#lib/collection/Engine.ts';
import { Refusal } from './Refusal.ts';

/** Where a bucket stands in a folder, no extension is needed. */
const mounted =
  'A bucket that is mounted (rclone mount, s3fs) needs no extension: open the file by its path there. docs/collections.md says how.';

/**
 * Whether a file is named by an address instead of a path. Refuses an address that cannot be opened; one that may hold a
 * password or a signature is not repeated.
 */
export function isAddress(named: string): boolean {
  const [, scheme, host = '', path = ''] = /^([a-z][a-z\d+.-]+):\/\/([^/]*)(.*)$/is.exec(named) ?? [];
  if (scheme === undefined) return false;
  if (/@/.test(host) || /[?#]/.test(path))
    throw new Refusal(
      'an address holds no password and nothing behind a question mark, which every list of programs would show; credentials stand in the environment (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY)',
    );
  if (!/^(s3|https?)$/i.test(scheme))
    throw new Refusal(`"${named}" cannot be opened: an address begins with s3:// or https://`, mounted);
  if (host === '' || /[*[\]]/.test(path) || !/[^/]\.(parquet|csv)$/i.test(path))
    throw new Refusal(
      `"${named}" names no file: an address ends in .parquet or .csv; --tables DIR names the dossier that it belongs to`,
    );
  return true;
}

/** Lets DuckDB open an address; refuses with what to do where it cannot. */
export async function reach(duckdb: Duckdb, address: string, storage: ObjectStorage): Promise<void> {
  const missing = await loadAddresses(duckdb).catch((error: unknown) => {
    if (!(error instanceof EngineError)) throw error;
    throw new Refusal(
      `"${address}" cannot be opened, because DuckDB's extension httpfs cannot be loaded: ${error.message}`,
      mounted,
    );
  });
  if (missing !== null)
    throw new Refusal(
      `"${address}" cannot be opened: DuckDB reads addresses with its extension httpfs, which is not on this machine and could not be fetched from extensions.duckdb.org`,
      `Put ${missing.file} of DuckDB ${missing.version} for ${missing.platform} into ${missing.folder} and open it again.`,
      mounted,
    );
  if (/^s3:/i.test(address)) await useStorage(duckdb, storage);
}

/** Who asks for files of object storage, by the names that programs of Amazon's give; refuses what is half said. */
export function storageOf(environment: Readonly<Record<string, string | undefined>>): ObjectStorage {
  const of = (...names: readonly string[]) => names.map((name) => environment[name]).find(Boolean);
  const [keyId, secret] = [of('AWS_ACCESS_KEY_ID'), of('AWS_SECRET_ACCESS_KEY')];
  if ((keyId === undefined) !== (secret === undefined))
    throw new Refusal('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY go together; one of them is not set');
  const address = of('AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL');
  const endpoint = address === undefined ? undefined : URL.parse(address);
  if (endpoint === null || (endpoint && (!/^https?:$/.test(endpoint.protocol) || endpoint.username !== '')))
    throw new Refusal('AWS_ENDPOINT_URL is no web address such as https://storage.example.org');
  return {
    keyId,
    secret,
    sessionToken: of('AWS_SESSION_TOKEN'),
    region: of('AWS_REGION', 'AWS_DEFAULT_REGION'),
    endpoint,
  };
}
