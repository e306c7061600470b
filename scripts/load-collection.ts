/**
 * `npm run collection:load -- DIR|FILE… --out FOLDER`: loads files of stances into an SQL engine, checks every row
 * as a dossier is checked, and goes on where an earlier run was ended.
 */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { codingOf } from '#lib/collection/codedColumns.ts';
import { EngineError } from '#lib/collection/Engine.ts';
import { clickhouseStore } from '#lib/collection/engines/clickhouse.ts';
import { Duckdb } from '#lib/collection/engines/duckdb.ts';
import { duckdbStore } from '#lib/collection/engines/duckdbStore.ts';
import { FaultyFile, loadStances, OtherRows, type LoadCounts } from '#lib/collection/loadStances.ts';
import type { Store } from '#lib/collection/Store.ts';
import type { Problem } from '#lib/model/problem.ts';
import type { Sayings } from '#lib/words/Words.ts';
import { clickhouseAsked, engineOptions } from './clickhouseAsked.ts';
import {
  databaseFile,
  hashOfTables,
  readManifest,
  writeManifest,
  type CollectionManifest,
} from './collectionManifest.ts';
import { checkedTables } from './openCollection.ts';
import { problemReport } from './problemReport.ts';
import { print, printError, runProgram } from './program.ts';
import { programWords } from './programWords.ts';
import { readOptions } from './readOptions.ts';
import { Refusal } from './Refusal.ts';
import { stancesToLoad, textOf } from './stancesToLoad.ts';

const usage = `npm run collection:load -- DIR|FILE.csv … --out FOLDER [options]
  DIR        the folder of a dossier, with its stances as stances.csv
  FILE       stances: one file with columns actor, issue and stance (-2 to 2) at least or, with --tables, one or
             several with the columns that the dossier describes
  --tables   the folder of the dossier of the files: its description and all tables but the stances
  --out      folder for what npm run collection opens: the small tables, and the database of DuckDB
  --engine   duckdb (default) or clickhouse
  --url      of the HTTP interfaces of ClickHouse, parted by commas: http://127.0.0.1:8123
  --cluster  the name that the first of several servers knows them by, for a table over all
  --database of ClickHouse, made if there is none (default: standpoint)
  --batch    rows that are checked and stored together (default: 20000)
CLICKHOUSE_USER and CLICKHOUSE_PASSWORD say who asks, if anybody must. Run again, it goes on where it was ended.`;

/** So many faults are kept for the report; all are counted. */
const mostKept = 1000;

await runProgram(load);

async function load(args: string[]): Promise<boolean> {
  const options = {
    ...engineOptions,
    tables: { type: 'string' },
    out: { type: 'string' },
    batch: { type: 'string', default: '20000' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  const { values, positionals } = readOptions(args, options, 10_000, 'file');
  if (values.help) {
    print(usage.split('\n'));
    return true;
  }
  const { tables, out } = values;
  if (positionals.length === 0) throw new Refusal('no file is named', ...usage.split('\n'));
  if (!out) throw new Refusal('--out is missing: the folder to load into', ...usage.split('\n'));
  const rowsInBatch = Number(values.batch);
  if (!Number.isInteger(rowsInBatch) || rowsInBatch < 1 || rowsInBatch > 500_000)
    throw new Refusal(`--batch is no number of rows from 1 to 500000: "${values.batch}"`);
  const servers = clickhouseAsked(values);
  const { files, tables: texts, asStances } = await stancesToLoad(positionals, tables);
  const from = tables ?? positionals[0]!;
  const small = await checkedTables(texts, from);
  const manifest: CollectionManifest = {
    engine: servers ? 'clickhouse' : 'duckdb',
    ...(servers
      ? { servers: { urls: servers.urls, database: servers.database, cluster: servers.cluster } }
      : {}),
    tables: hashOfTables(texts),
    files: await Promise.all(
      files.map(async (path) => {
        const found = await stat(path).catch(() => null);
        if (!found?.isFile()) throw new Refusal(`no such file: "${path}"`);
        return { name: basename(path), size: found.size };
      }),
    ),
    rowsInBatch,
    counts: null,
  };
  await begin(out, manifest, texts);

  const say = (await programWords('collection')).of('collection');
  const store = await orSay(say, async (): Promise<Store> =>
    servers
      ? clickhouseStore(servers)
      : duckdbStore(await Duckdb.open({ milliseconds: 3_600_000 }, join(out, databaseFile))),
  );
  const kept: Problem[] = [];
  const started = performance.now();
  let told = started;
  try {
    const counts = await orSay(say, () =>
      loadStances(
        files.map((path) => ({ name: basename(path), texts: textOf(path) })),
        {
          files: texts,
          asStances,
          coding: codingOf(small),
          store,
          rowsInBatch,
          progress: ({ read }: LoadCounts, problems) => {
            kept.push(...problems.slice(0, mostKept - kept.length));
            const now = performance.now();
            if (now - told < 2000) return;
            told = now;
            printError(say.loading({ read, perSecond: Math.round((1000 * read) / (now - started)) }));
          },
        },
      ),
    );
    const repeated = await orSay(say, () => store.repeatedIds());
    await writeManifest(out, { ...manifest, counts });
    if (kept.length > 0) printError(await problemReport(kept, `npm run data:check -- ${from} --all`));
    if (repeated > 0) printError(say.repeatedIds(repeated));
    print(say.loaded(counts));
    return repeated === 0 && counts.refused === 0;
  } finally {
    await store.close();
  }
}

/** Puts down what is to be loaded; refuses a folder that other files or tables were loaded into. */
async function begin(
  out: string,
  manifest: CollectionManifest,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const known = await readManifest(out);
  const identity = ({ counts: _, ...rest }: CollectionManifest) => JSON.stringify(rest);
  if (known && identity(known) !== identity(manifest))
    throw new Refusal(
      `other files, tables or settings were loaded into "${out}"; name another folder${manifest.engine === 'clickhouse' ? ' and another --database' : ''}`,
    );
  await mkdir(out, { recursive: true });
  for (const [name, text] of texts) await writeFile(join(out, name), text);
  // Until all is loaded nobody may take it for whole.
  await writeManifest(out, manifest);
}

async function orSay<Result>(say: Sayings['collection'], work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FaultyFile)
      throw new Refusal(...(await problemReport(error.problems, 'npm run data:check')));
    if (error instanceof OtherRows) throw new Refusal(say.otherRows);
    if (!(error instanceof EngineError)) throw error;
    throw new Refusal(say.stopped(error.places), error.message);
  }
}
