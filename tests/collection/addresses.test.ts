import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Duckdb } from '#lib/collection/engines/duckdb.ts';
import { loadAddresses, storageSql, useStorage } from '#lib/collection/engines/duckdbAddresses.ts';
import { defaultView } from '#lib/model/view.ts';
import { stanceCells, type StanceCell } from '#lib/summary/stanceCells.ts';
import { isAddress, reach, storageOf } from '#scripts/collectionAddress.ts';
import { openCollection } from '#scripts/openCollection.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { stancesCsv } from './stancesCsv.ts';

const folder = mkdtempSync(join(tmpdir(), 'standpoint-'));
afterAll(() => rmSync(folder, { recursive: true }));
const limits = { milliseconds: 60_000 };

/** DuckDB on a machine that has no extension in a folder and cannot fetch one. */
async function withoutNetwork(extensions: string): Promise<Duckdb> {
  const duckdb = await Duckdb.open(limits);
  await duckdb.run(`SET custom_extension_repository = 'http://127.0.0.1:1'`);
  await duckdb.run(`SET extension_directory = '${extensions}'`);
  return duckdb;
}

/** What a refusal says; fails where nothing is refused. */
async function refusal(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
}

describe('an address', () => {
  test.each([
    's3://news/stances.parquet',
    'https://example.org/a/votes.CSV',
    'http://127.0.0.1:9000/b/c.parquet',
  ])('is told from a path: %s', (named) => expect(isAddress(named)).toBe(true));
  test.each(['stances.parquet', '/data/s3/stances.csv', 'C:\\votes.csv', './https:/votes.csv'])(
    'is not what is a path: %s',
    (named) => expect(isAddress(named)).toBe(false),
  );
  test.each([
    'gs://news/stances.parquet',
    's3://news/',
    's3://news/all/*.parquet',
    'https://example.org/votes.xlsx',
  ])('that cannot be opened is refused by its name: %s', async (named) =>
    expect(await refusal(() => isAddress(named))).toContain(`"${named}"`),
  );
  test.each(['https://me:hush@example.org/votes.csv', 'https://example.org/votes.csv?X-Amz-Signature=hush'])(
    'with a secret is refused and not repeated: %s',
    async (named) => {
      const said = await refusal(() => isAddress(named));
      expect(said).toContain('AWS_SECRET_ACCESS_KEY');
      expect(said).not.toMatch(/hush|example/);
    },
  );
});

describe('without the extension that reads addresses', () => {
  test('what to do is said, and no credentials', async () => {
    const duckdb = await withoutNetwork(join(folder, 'none'));
    const storage = { keyId: 'AKIAHUSH', secret: 'hush' };
    const said = await refusal(() => reach(duckdb, 's3://news/stances.parquet', storage));
    expect(said).toContain('"s3://news/stances.parquet" cannot be opened');
    expect(said).toMatch(/Put httpfs\.duckdb_extension of DuckDB v1\.\d+\.\d+ for \w+ into /);
    expect(said).toContain(join(folder, 'none', 'v1.'));
    expect(said).toContain('rclone mount');
    expect(said).not.toMatch(/hush/i);
    await duckdb.close();
  });

  test('a file in its place that is none is said to be the reason', async () => {
    const extensions = join(folder, 'wrong');
    const first = await withoutNetwork(extensions);
    const missing = await loadAddresses(first);
    await first.close();
    mkdirSync(missing!.folder, { recursive: true });
    writeFileSync(join(missing!.folder, missing!.file), 'no extension'.repeat(100));
    const duckdb = await withoutNetwork(extensions);
    const said = await refusal(() => reach(duckdb, 'https://example.org/votes.csv', {}));
    expect(said).toMatch(/httpfs cannot be loaded: .*not a DuckDB extension/);
    await duckdb.close();
  });

  test('nothing is fetched unasked', async () => {
    const duckdb = await withoutNetwork(join(folder, 'none'));
    const said = await refusal(() => duckdb.rows(`SELECT * FROM read_parquet('s3://news/stances.parquet')`));
    expect(said).toContain('requires the extension httpfs');
    expect(said).not.toContain('download');
    await duckdb.close();
  });
});

describe('credentials', () => {
  const all = {
    AWS_ACCESS_KEY_ID: 'AKIA1',
    AWS_SECRET_ACCESS_KEY: `it's`,
    AWS_SESSION_TOKEN: 'token',
    AWS_DEFAULT_REGION: 'eu-north-1',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:9000/',
  };

  test('come from the environment and name where storage answers', () => {
    expect(storageSql(storageOf(all))).toBe(
      `CREATE TEMPORARY SECRET storage (TYPE s3, PROVIDER config, KEY_ID 'AKIA1', SECRET 'it''s', SESSION_TOKEN 'token', REGION 'eu-north-1', ENDPOINT '127.0.0.1:9000', URL_STYLE 'path', USE_SSL false)`,
    );
    expect(storageSql(storageOf({}))).toBe('CREATE TEMPORARY SECRET storage (TYPE s3, PROVIDER config)');
    expect(storageOf({ ...all, AWS_ENDPOINT_URL_S3: 'https://s3.example.org' }).endpoint?.host).toBe(
      's3.example.org',
    );
  });

  test('that are half there, or an endpoint that is none, are refused and not repeated', async () => {
    expect(await refusal(() => storageOf({ AWS_SECRET_ACCESS_KEY: 'hush' }))).not.toContain('hush');
    for (const endpoint of ['hush', 'ftp://hush.example', 'https://me:hush@example.org'])
      expect(await refusal(() => storageOf({ ...all, AWS_ENDPOINT_URL: endpoint }))).not.toContain('hush');
  });

  test('are in no error, though DuckDB repeats what it is asked', async () => {
    const duckdb = await withoutNetwork(join(folder, 'none'));
    // The statement is one: it is refused for the extension that there is not, and not for how it is written.
    expect(await refusal(() => useStorage(duckdb, storageOf(all)))).toContain(
      `provider 'config' for type 's3'`,
    );
    const said = await refusal(() => duckdb.rows(`SELECT CAST('AKIA1 token it''s' AS INTEGER)`));
    expect(said).toContain('Could not convert');
    expect(said).not.toMatch(/AKIA1|token|it's/);
    await duckdb.close();
  });
});

test('a file of stances goes with the tables of a dossier in another folder', async () => {
  const dossier = await shippedDossier();
  const path = join(folder, 'elsewhere.csv');
  writeFileSync(path, stancesCsv(dossier));
  const collection = await openCollection(path, { limits, tables: 'static/data' });
  const bare = ({ rows: _, ...cell }: StanceCell) => cell;
  const inEngine = await collection.dossierFor(defaultView);
  expect(stanceCells(inEngine, defaultView).cells.map(bare)).toEqual(
    stanceCells(dossier, defaultView).cells.map(bare),
  );
  await collection.close();
  expect(await refusal(() => openCollection('static/data', { limits, tables: 'static/data' }))).toContain(
    'has its own tables',
  );
});
