import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { csvParts } from '#lib/collection/csvParts.ts';
import { stancePartCheck } from '#lib/data/checkPart.ts';
import { csvRecords } from '#lib/data/csvRecords.ts';
import { defaultView } from '#lib/model/view.ts';
import { stanceCells, type StanceCell } from '#lib/summary/stanceCells.ts';
import { openCollection } from '#scripts/openCollection.ts';
import { readFolder } from '#scripts/readFolder.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { stancesCsv } from './stancesCsv.ts';

const folder = mkdtempSync(join(tmpdir(), 'standpoint-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function partsOf(texts: readonly string[], records: number) {
  const parts = [];
  for await (const part of csvParts(texts, records)) parts.push(part);
  return parts;
}

describe('a CSV text in parts', () => {
  const cell = fc.constantFrom('a', '', 'two\nlines', 'a "quote"', ',', '"', 'x\r\ny', 'é😀', 'a"b');
  const record = fc.array(cell, { minLength: 2, maxLength: 3 });
  const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  test('has the records of the whole, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('\n', '\r\n'),
        async (records, inPart, piece, end) => {
          const text = [['id', 'b'], ...records].map((cells) => cells.map(quoted).join(',')).join(end);
          const pieces = text.match(new RegExp(`[^]{1,${piece}}`, 'g')) ?? [];
          const parts = await partsOf(pieces, inPart);
          const all = parts.flatMap(({ text: part }) => csvRecords(part, ',').records.slice(1));
          const isEmpty = (cells: readonly string[]) => cells.length === 1 && cells[0] === '';
          const whole = csvRecords(text, ',').records.slice(1);
          expect(all.filter((cells) => !isEmpty(cells))).toEqual(whole.filter((cells) => !isEmpty(cells)));
          expect(parts.map(({ before }) => before)).toEqual(parts.map((_, at) => at * inPart));
        },
      ),
    );
  });
});

test('a part is checked as the whole is', async () => {
  const files = await readFolder('static/data', ['stances']);
  const check = stancePartCheck(files);
  const dossier = await shippedDossier();
  const text = stancesCsv(dossier);
  const { rows, rowCount, problems } = check(text);
  expect(problems).toEqual([]);
  expect(rowCount).toBe(dossier.stances.length);
  expect(rows).toEqual(dossier.stances);
  const [header = '', first = ''] = text.split('\n');
  const faulty = [
    first.replace(',rus,', ',nobody,'),
    first.replace('position,2', 'position,3'),
    first.replace('position,2', 'unclear,2'),
    first.replace('2024-06-19', '2024-02-31'),
    `${first},more`,
    first,
  ].map((line, at) => line.replace('s-000', `s-${at}`));
  const found = check([header, ...faulty].join('\n'));
  expect(found.rowCount).toBe(6);
  expect(found.rows.map(({ rowNumber }) => rowNumber)).toEqual([7]);
  expect(found.problems.map(({ row, flaw }) => [row, flaw.kind])).toEqual([
    [2, 'noSuchRow'],
    [3, 'outOfRange'],
    [4, 'stanceNeedsPosition'],
    [5, 'notDate'],
    [6, 'cellCount'],
  ]);
});

const program = (args: readonly string[]) => ['--import', 'tsx', 'scripts/load-collection.ts', ...args];

/** The shipped rows over and over, each with an id of its own. */
async function manyRows(times: number): Promise<string> {
  const { stances } = await shippedDossier();
  const path = join(folder, `stances-${times}.csv`);
  const all = Array.from({ length: times }, (_, at) =>
    stances.map((row) => ({ ...row, id: `${row.id}-${at}` })),
  );
  writeFileSync(path, stancesCsv({ stances: all.flat() }));
  return path;
}

test('a load that is killed goes on where it was, and one that is done changes nothing', async () => {
  const times = 200;
  const path = await manyRows(times);
  const shipped = await shippedDossier();
  const all = (times * shipped.stances.length).toLocaleString('en');
  const out = join(folder, 'killed');
  const args = [path, '--tables', 'static/data', '--out', out, '--batch', '500'];
  const killed = spawn(process.execPath, program(args), { stdio: 'ignore' });
  const ended = new Promise<NodeJS.Signals | null>((done) =>
    killed.once('exit', (_, signal) => done(signal)),
  );
  // Once some batches lie in the database or what is written ahead of it.
  const written = () =>
    ['stances.duckdb', 'stances.duckdb.wal'].reduce((sum, name) => {
      const file = join(out, name);
      return sum + (existsSync(file) ? statSync(file).size : 0);
    }, 0);
  while (written() < 300_000 && killed.exitCode === null) await new Promise((later) => setTimeout(later, 5));
  killed.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  const counts = () =>
    (JSON.parse(readFileSync(join(out, 'collection.json'), 'utf8')) as { counts: unknown }).counts;
  expect(counts()).toBeNull();
  const unfinished = await openCollection(out, { limits: { milliseconds: 20_000 } });
  await expect(unfinished.dossierFor(defaultView)).rejects.toMatchObject({ trouble: 'unfinished' });
  await unfinished.close();

  const again = spawnSync(process.execPath, program(args), { encoding: 'utf8' });
  expect(again.stderr).toMatch(/^([\d,]+ rows read, [\d,]+ a second\n)*$/);
  expect(again.stdout).toMatch(
    new RegExp(
      `^${all} rows in = ${all} stored \\+ 0 refused; [\\d,]+ of those stored were there before\\.\n$`,
    ),
  );
  const third = spawnSync(process.execPath, program(args), { encoding: 'utf8' });
  expect(third.stdout).toBe(
    `${all} rows in = ${all} stored + 0 refused; ${all} of those stored were there before.\n`,
  );
  const collection = await openCollection(out, { limits: { milliseconds: 20_000 } });
  const { cells } = stanceCells(await collection.dossierFor(defaultView), defaultView);
  const values = stanceCells(shipped, defaultView).cells.map(({ kind, value }) => ({ kind, value }));
  expect(cells.map(({ kind, value }) => ({ kind, value }))).toEqual(values);
  await collection.close();
});

test('rows in are rows stored and rows refused, each with what is wrong with it', async () => {
  const path = join(folder, 'faulty.csv');
  const shipped = await shippedDossier();
  const lines = stancesCsv(shipped).split('\n');
  lines[3] = lines[3]!.replace(/^[^,]*,[^,]*/, 'an-id,nobody');
  lines[120] = lines[120]!.replace(/,(position|unclear|not_applicable),[^,]*/, ',position,7');
  writeFileSync(path, lines.join('\n'));
  const args = [path, '--tables', 'static/data', '--out', join(folder, 'refused'), '--batch', '50'];
  const { stdout, stderr, status } = spawnSync(process.execPath, program(args), { encoding: 'utf8' });
  const all = shipped.stances.length;
  expect(stdout).toBe(`${all} rows in = ${all - 2} stored + 2 refused.\n`);
  expect(stderr).toContain('row 4');
  expect(stderr).toContain('row 121');
  expect(status).toBe(1);
});

const load = (...args: readonly string[]) => spawnSync(process.execPath, program(args), { encoding: 'utf8' });

test('the folder of a dossier is loaded with its own stances', async () => {
  const out = join(folder, 'whole');
  const shipped = await shippedDossier();
  const all = shipped.stances.length;
  expect(load('static/data', '--out', out).stdout).toBe(`${all} rows in = ${all} stored + 0 refused.\n`);
  const collection = await openCollection(out, { limits: { milliseconds: 20_000 } });
  const { cells } = stanceCells(await collection.dossierFor(defaultView), defaultView);
  const bare = ({ kind, value }: StanceCell) => ({ kind, value });
  expect(cells.map(bare)).toEqual(stanceCells(shipped, defaultView).cells.map(bare));
  await collection.close();
});

test('a file that comes alone is loaded as it is opened, whatever it says of a row', async () => {
  const path = join(folder, 'votes.csv');
  const rows = [
    'actor,issue,stance,source,item,remark',
    'North,Plan,2,A,1,first',
    'South,"Plan, two",-2,,1,',
    'South,Plan,often,A,2,no step',
    'East Side,Plan,,A,2,',
    'East Side,Plan,1',
    'north,Plan,-1,A,3,another name',
  ];
  writeFileSync(path, `${rows.join('\n')}\n`);
  const out = join(folder, 'alone');
  const first = load(path, '--out', out, '--batch', '2');
  expect(first.stdout).toBe('6 rows in = 4 stored + 2 refused.\n');
  expect(first.stderr).toContain('row 4, column "stance": "often"');
  expect(first.stderr).toContain('row 6: 3 cells where the header has 6');
  expect(load(path, '--out', out, '--batch', '2').stdout).toBe(
    '6 rows in = 4 stored + 2 refused; 4 of those stored were there before.\n',
  );
  // DuckDB takes no row with too few cells.
  writeFileSync(path, `${rows.filter((_, at) => at !== 5).join('\n')}\n`);
  const filter = { ...defaultView, reference: true };
  const [loaded, opened] = await Promise.all(
    [out, path].map(async (each) => {
      const collection = await openCollection(each, { limits: { milliseconds: 20_000 } });
      const dossier = await collection.dossierFor(filter);
      const all = await collection.search('', filter, 0);
      await collection.close();
      const said = all.dossier.stances.map(({ id: _, rowNumber: __, ...row }) => row);
      return {
        names: dossier.actors.map(({ name }) => name),
        cells: stanceCells(dossier, filter).cells,
        said,
      };
    }),
  );
  expect(loaded!.names).toEqual(['East Side', 'North', 'South', 'north']);
  expect(loaded!.said).toHaveLength(4);
  expect(loaded).toEqual(opened);
});

test.each([
  [['static/data/stances.csv', 'static/data/stances.csv'], '--tables is missing: of several files'],
  [['static/data/coding'], 'there is no stances.csv in "static/data/coding"'],
  [['static/data/actors.csv'], '"static/data/actors.csv" has no column "actor"; it has "id", "name"'],
  [['votes.parquet'], 'no such file or folder: "votes.parquet"'],
])('what cannot be loaded alone is refused: %s', (paths, said) => {
  expect(load(...paths, '--out', join(folder, 'none')).stderr).toContain(said);
  expect(existsSync(join(folder, 'none'))).toBe(false);
});
