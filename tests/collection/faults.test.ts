import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Collection } from '#lib/collection/Collection.ts';
import { codingOf } from '#lib/collection/codedColumns.ts';
import { EngineError } from '#lib/collection/Engine.ts';
import { clickhouseEngine, clickhouseStore } from '#lib/collection/engines/clickhouse.ts';
import { loadStances, type LoadCounts } from '#lib/collection/loadStances.ts';
import type { Store } from '#lib/collection/Store.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { stanceCells } from '#lib/summary/stanceCells.ts';
import { en } from '#lib/words/en/en.ts';
import { loadAllWords, type Words } from '#lib/words/Words.ts';
import { readFolder } from '#scripts/readFolder.ts';
import { troubleSentence } from '#server/troubleSentence.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { clickhouseServers, hasClickhouse, howToHaveClickhouse } from './clickhouseServers.ts';
import { stancesCsv } from './stancesCsv.ts';

const isThere = hasClickhouse();
const say = isThere ? '' : ` – ${howToHaveClickhouse}`;

let dossier: Dossier;
let words: Words;
let files: ReadonlyMap<string, string>;
let cluster: Awaited<ReturnType<typeof clickhouseServers>>;
let database = '';
let used = 0;

beforeAll(async () => {
  dossier = await shippedDossier();
  words = await loadAllWords(en);
  files = await readFolder('static/data', ['stances']);
});

/** Loads the shipped rows, ten at a time, into two servers. */
async function load(progress: (counts: LoadCounts) => void = () => undefined): Promise<LoadCounts> {
  const store = await clickhouseStore(cluster.place(database, 3000));
  return loadInto(store, dossier, progress);
}

function loadInto(
  store: Store,
  { stances }: Dossier,
  progress: (counts: LoadCounts) => void = () => undefined,
) {
  async function* texts() {
    yield stancesCsv({ stances });
  }
  const coding = codingOf(dossier);
  return loadStances([{ name: 'stances.csv', texts: texts() }], {
    files,
    coding,
    store,
    rowsInBatch: 10,
    progress,
  });
}

function collection(milliseconds = 3000): Collection {
  const rows = { inFile: dossier.stances.length, coded: dossier.stances.length };
  return new Collection(
    { ...dossier, stances: [] },
    clickhouseEngine(cluster.place(database, milliseconds)),
    rows,
  );
}

/** Why nothing is shown; fails where something is. */
async function trouble(of: Collection): Promise<EngineError> {
  const failure: unknown = await of.dossierFor(defaultView).then(
    () => 'something was shown',
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(EngineError);
  return failure as EngineError;
}

async function expectWhole(of: Collection): Promise<void> {
  const { cells } = stanceCells(await of.dossierFor(defaultView), defaultView);
  const bare = ({ rows: _, ...cell }: (typeof cells)[number]) => cell;
  expect(cells.map(bare)).toEqual(stanceCells(dossier, defaultView).cells.map(bare));
}

describe.skipIf(!isThere)(`a collection on two servers${say}`, () => {
  beforeEach(async () => {
    cluster = await clickhouseServers(2);
    database = `faults${used++}`;
  });
  afterEach(() => cluster.close());

  test('shows nothing while one of them is down, says which, and all again once it is back', async () => {
    await load();
    await expectWhole(collection());
    const [, second] = cluster.servers;
    await second!.kill();
    const error = await trouble(collection());
    expect(error.trouble).toBe('unreachable');
    expect(error.places).toEqual([new URL(second!.url).host]);
    expect(troubleSentence(words, error)).toContain(new URL(second!.url).host);
    await second!.start();
    await expectWhole(collection());
  });

  test('shows nothing while one of them is cut off and hangs', async () => {
    await load();
    const [, second] = cluster.servers;
    second!.freeze();
    const error = await trouble(collection());
    expect(error.trouble).toBe('unreachable');
    expect(error.places).toEqual([new URL(second!.url).host]);
    second!.thaw();
    await expectWhole(collection());
  });

  test('shows nothing where the one that is asked does not answer', async () => {
    await load();
    const [first] = cluster.servers;
    await first!.kill();
    const error = await trouble(collection());
    expect(error.trouble).toBe('unreachable');
    expect(error.places).toEqual([new URL(first!.url).host]);
  });

  test('a view that was shown before is not shown either while rows cannot be reached', async () => {
    await load();
    const open = collection();
    await expectWhole(open);
    await cluster.servers[1]!.kill();
    expect((await trouble(open)).trouble).toBe('unreachable');
    await cluster.servers[1]!.start();
    await expectWhole(open);
  });

  test('says how many rows are missing where one has lost its data', async () => {
    await load();
    const [, second] = cluster.servers;
    await second!.kill();
    rmSync(join(second!.folder, 'data'), { recursive: true });
    await second!.start();
    // Its empty table is there again, as after a restore of the configuration alone.
    await clickhouseStore(cluster.place(database));
    const error = await trouble(collection());
    expect(error.trouble).toBe('incomplete');
    // Of 23 batches of ten rows every second one lay there.
    const all = dossier.stances.length;
    const found = all - 110;
    expect(error.rows).toEqual({ found, expected: all });
    expect(troubleSentence(words, error)).toContain(`110 rows of ${all} are missing`);
    const counts = await load();
    expect(counts).toEqual({ read: all, stored: all, refused: 0, before: found });
    await expectWhole(collection());
  });

  test('keeps what is loaded where one of them ends in the middle, and goes on from there', async () => {
    let batches = 0;
    const ended = load(() => {
      if (++batches === 6) void cluster.servers[1]!.kill();
    });
    await expect(ended).rejects.toBeInstanceOf(EngineError);
    expect((await trouble(collection())).trouble).toBe('unreachable');
    await cluster.servers[1]!.start();
    expect((await trouble(collection())).trouble).toBe('incomplete');
    const { before, ...counts } = await load();
    const all = dossier.stances.length;
    expect(counts).toEqual({ read: all, stored: all, refused: 0 });
    expect(before).toBeGreaterThanOrEqual(50);
    await expectWhole(collection());
    expect(await load()).toEqual({ ...counts, before: all });
  });
});

const isRoot = process.getuid?.() === 0;

describe.skipIf(!isThere || !isRoot)(
  `a disk that is full${say || (isRoot ? '' : ' – needs root, to make a small disk')}`,
  () => {
    const disk = mkdtempSync(join(tmpdir(), 'standpoint-disk-'));
    const many = 40_000;

    beforeAll(async () => {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk]);
      cluster = await clickhouseServers(2, (at) => (at === 1 ? join(disk, 'data') : null));
      database = 'full';
    });
    afterAll(async () => {
      await cluster.close();
      execFileSync('umount', [disk]);
      rmSync(disk, { recursive: true });
    });

    test('ends a load, loses nothing that was loaded, and the load goes on once there is room', async () => {
      // Texts that cannot be packed, so that the disk is soon full.
      const random = () => Math.random().toString(36).slice(2);
      const rows = Array.from({ length: many }, (_, at) => ({
        ...dossier.stances[at % dossier.stances.length]!,
        id: `row${at}`,
        rationale: Array.from({ length: 30 }, random).join(' '),
      }));
      const coding = codingOf(dossier);
      async function* texts() {
        yield stancesCsv({ stances: rows });
      }
      const loadAll = async () =>
        loadStances([{ name: 'stances.csv', texts: texts() }], {
          files,
          coding,
          store: await clickhouseStore(cluster.place(database)),
          rowsInBatch: 2000,
          progress: () => undefined,
        });
      const failure: unknown = await loadAll().catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(EngineError);
      const there = await (await clickhouseStore(cluster.place(database))).stored();
      expect(there.size).toBeGreaterThan(0);
      expect(there.size).toBeLessThan(20);
      expect([...there.values()].every((amount) => amount === 2000)).toBe(true);
      execFileSync('mount', ['-o', 'remount,size=200m', disk]);
      expect(await loadAll()).toEqual({ read: many, stored: many, refused: 0, before: 2000 * there.size });
    });
  },
);
