/**
 * `npm run bench:collection -- [--rows 1000000,10000000] [--load 1000000]`: time to the first matrix, to a filter and to a
 * page of evidence over generated rows of stances, for each engine, beside what one would write by hand in DuckDB's SQL:
 * in seconds, and of the first matrix in seconds of processors too, which other programs on the machine change little.
 */
import { createReadStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageScene } from '#lib/charts/pageScene.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { Collection } from '#lib/collection/Collection.ts';
import { codingOf } from '#lib/collection/codedColumns.ts';
import { clickhouseEngine, clickhouseStore } from '#lib/collection/engines/clickhouse.ts';
import { Duckdb, duckdbEngine } from '#lib/collection/engines/duckdb.ts';
import { duckdbStore, storedTable } from '#lib/collection/engines/duckdbStore.ts';
import { loadStances } from '#lib/collection/loadStances.ts';
import type { Store } from '#lib/collection/Store.ts';
import { defaultView } from '#lib/model/view.ts';
import { sceneSvg } from '#lib/scene/sceneSvg.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { en } from '#lib/words/en/en.ts';
import { loadAllWords } from '#lib/words/Words.ts';
import { openCollection, smallTables } from '#scripts/openCollection.ts';
import { print, runProgram } from '#scripts/program.ts';
import { readFolder } from '#scripts/readFolder.ts';
import { readOptions } from '#scripts/readOptions.ts';
import { clickhouseServers, hasClickhouse } from '../tests/collection/clickhouseServers.ts';
import { generateDossier } from './generateDossier.ts';

const [actorCount, issueCount, sourceCount] = [200, 100, 40];
const limits = { milliseconds: 600_000 };

await runProgram(bench);

async function bench(args: string[]): Promise<boolean> {
  const { values } = readOptions(args, {
    rows: { type: 'string', default: '1000000' },
    load: { type: 'string', default: '1000000' },
  });
  const sizes = values.rows.split(',').map(Number);
  const mostLoaded = Number(values.load);
  for (const rows of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'standpoint-bench-'));
    try {
      await benchSize(folder, rows, rows <= mostLoaded);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return true;
}

async function benchSize(folder: string, rows: number, isLoaded: boolean): Promise<void> {
  const [csv, parquet] = [join(folder, 'csv'), join(folder, 'parquet')];
  const schema = await readFile('static/data/datapackage.json', 'utf8');
  const files = generateDossier(
    { stances: 1, actors: actorCount, issues: issueCount, sources: sourceCount },
    schema,
  );
  for (const place of [csv, parquet]) {
    mkdirSync(place);
    for (const [name, text] of files) if (name !== 'stances.csv') writeFileSync(join(place, name), text);
  }
  const duckdb = await Duckdb.open(limits);
  await duckdb.run(`COPY (${generated(rows)}) TO '${csv}/stances.csv' (FORMAT csv, HEADER)`);
  await duckdb.run(`COPY (${generated(rows)}) TO '${parquet}/stances.parquet' (FORMAT parquet)`);
  const matrixByHand: Time[] = [];
  for (const from of [
    `read_csv('${csv}/stances.csv', header = true, all_varchar = true)`,
    `read_parquet('${parquet}/stances.parquet')`,
  ]) {
    const by = await seconds(() => duckdb.rows(byHand(from, '')));
    const filtered = await seconds(() =>
      duckdb.rows(byHand(from, `AND CAST(source[8:] AS INTEGER) > ${sourceCount / 2}`)),
    );
    matrixByHand.push(by);
    report(rows, `by hand, ${from.slice(5, from.indexOf('('))}`, {
      matrix: by.wall,
      'matrix, processors': by.processors,
      filter: filtered.wall,
    });
  }
  await duckdb.close();

  for (const [at, [name, folderOf]] of [
    ['DuckDB, CSV', csv] as const,
    ['DuckDB, Parquet', parquet] as const,
  ].entries()) {
    const matrix = await measure(rows, name, () => openCollection(folderOf, { limits }));
    const by = matrixByHand[at]!;
    const ratio = (part: keyof Time) => matrix[part] / by[part];
    report(rows, `${name}, first matrix by that by hand`, {
      wall: ratio('wall'),
      processors: ratio('processors'),
    });
  }
  if (!isLoaded) return;
  const small = await smallTables(csv);
  const load = async (store: Store) => {
    const before = performance.now();
    const texts = createReadStream(join(csv, 'stances.csv'), { encoding: 'utf8', highWaterMark: 1 << 20 });
    const counts = await loadStances([{ name: 'stances.csv', texts }], {
      files: await readFolder(csv, ['stances']),
      coding: codingOf(small),
      store,
      rowsInBatch: 20_000,
      progress: () => undefined,
    });
    report(rows, 'loaded, rows a second', { rate: (1000 * counts.stored) / (performance.now() - before) });
    return { inFile: counts.read, coded: counts.stored };
  };
  const stored = await Duckdb.open(limits, join(folder, 'stances.duckdb'));
  const counts = await load(await duckdbStore(stored));
  await measure(
    rows,
    'DuckDB, loaded',
    async () => new Collection(small, duckdbEngine(stored, storedTable), counts),
  );
  if (!hasClickhouse()) return;
  for (const amount of [1, 2]) {
    const { place, close } = await clickhouseServers(amount);
    try {
      const at = place('bench', 600_000);
      const loaded = await load(await clickhouseStore(at));
      await measure(
        rows,
        `ClickHouse, ${amount}`,
        async () => new Collection(small, clickhouseEngine(at), loaded),
      );
    } finally {
      await close();
    }
  }
}

/** @returns how long it took to the first matrix */
async function measure(rows: number, name: string, open: () => Promise<Collection>): Promise<Time> {
  const words = await loadAllWords(en);
  const opened = await seconds(open);
  const collection = opened.result;
  const draw = async (sourcesOff: readonly string[]) => {
    const view = { ...defaultView, sourcesOff };
    const dossier = await collection.dossierFor(view);
    const chart = stanceMatrix.prepare(dossier, view, words);
    return chart.headline + sceneSvg(pageScene(chart, 1180, lightTheme));
  };
  const half = collection.small.sources.slice(0, sourceCount / 2).map(({ id }) => id);
  const cells = await seconds(() => collection.dossierFor(defaultView));
  const drawing = await seconds(() => draw([]));
  const filteredCells = await seconds(() => collection.dossierFor({ ...defaultView, sourcesOff: half }));
  const filtered = await seconds(() => draw(half));
  const evidence = await seconds(() => collection.evidence({ actor: 3, issue: 4 }, defaultView, 1));
  const memory = process.memoryUsage().rss / 2 ** 20;
  const matrix = sum(opened, cells, drawing);
  report(rows, name, {
    opened: opened.wall,
    cells: cells.wall,
    matrix: matrix.wall,
    'matrix, processors': matrix.processors,
    filteredCells: filteredCells.wall,
    filter: filteredCells.wall + filtered.wall,
    evidence: evidence.wall,
    memory,
  });
  await collection.close();
  return matrix;
}

/** In seconds: of the clock, and of all processors that this program took. */
interface Time {
  readonly wall: number;
  readonly processors: number;
}

async function seconds<Result>(work: () => Promise<Result>): Promise<Time & { readonly result: Result }> {
  const from = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, wall: (performance.now() - from) / 1000, processors: (user + system) / 1e6 };
}

function sum(...times: readonly Time[]): Time {
  const of = (part: keyof Time) => times.reduce((all, time) => all + time[part], 0);
  return { wall: of('wall'), processors: of('processors') };
}

/** In seconds, rows a second and MB. */
function report(rows: number, name: string, measured: Readonly<Record<string, number>>): void {
  const all = Object.entries(measured).map(
    ([what, value]) => `${what} ${value < 10 ? value.toFixed(2) : value.toFixed(0)}`,
  );
  print(`${rows} rows · ${name}: ${all.join(' · ')}`);
}

/** What one would write who knows the rows: the median of each source, then of the sources. */
function byHand(from: string, filter: string): string {
  return `SELECT actor, issue, median(m), min(lowest), max(highest), sum(n) FROM (
    SELECT actor, issue, source, median(CAST(stance AS TINYINT)) AS m, min(CAST(stance AS TINYINT)) AS lowest,
      max(CAST(stance AS TINYINT)) AS highest, count(*) AS n
    FROM ${from} WHERE status = 'position' ${filter} GROUP BY ALL) GROUP BY ALL`;
}

function generated(rows: number): string {
  const word = (list: readonly string[], seed: number) =>
    `[${list.map((each) => `'${each}'`).join(', ')}][(1 + hash(i + ${seed}) % ${list.length})::INT]`;
  return `SELECT 's-' || i AS id, 'actor-' || (1 + hash(i) % ${actorCount}) AS actor, 'issue-' || (1 + hash(i + 1) % ${issueCount}) AS issue,
    'source-' || (1 + hash(i + 2) % ${sourceCount}) AS source, 1 + hash(i + 3) % 50 AS paragraph,
    'some words as they are printed' AS quote, CASE WHEN hash(i + 4) % 10 = 0 THEN 'unclear' ELSE 'position' END AS status,
    CASE WHEN hash(i + 4) % 10 = 0 THEN NULL ELSE (hash(i + 5) % 5)::INT - 2 END AS stance,
    ${word(['stated', 'attributed', 'inferred'], 6)} AS basis, ${word(['low', 'moderate', 'high'], 7)} AS confidence,
    '' AS date, 'because of what stands there' AS rationale FROM range(${rows}) t(i)`;
}
