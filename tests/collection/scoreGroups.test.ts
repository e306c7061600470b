import { rmSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { codeStances, codingOf } from '#lib/collection/codedColumns.ts';
import { conditionsOf } from '#lib/collection/conditions.ts';
import { changedSides } from '#lib/collection/changedSides.ts';
import { Duckdb, duckdbEngine } from '#lib/collection/engines/duckdb.ts';
import { codedView, codeFile, openStanceFile } from '#lib/collection/engines/duckdbFiles.ts';
import { scoreGroups } from '#lib/collection/scoreGroups.ts';
import { groupsInPage, groupsOfEngine } from '#lib/collection/stanceGroups.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { cellNumbers } from '#lib/summary/cellNumbers.ts';
import { stanceCells, type StanceFilter } from '#lib/summary/stanceCells.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { aDossier, aFilter } from './aDossier.ts';
import { stancesCsv } from './stancesCsv.ts';

const folder = mkdtempSync(join(tmpdir(), 'standpoint-'));
afterAll(() => rmSync(folder, { recursive: true }));

const limits = { milliseconds: 60_000 };

/** The cells that an engine over a file of the dossier's rows gives, beside the groups of the page. */
async function throughDuckdb(dossier: Dossier, filters: readonly StanceFilter[]) {
  const path = join(folder, 'stances.csv');
  writeFileSync(path, stancesCsv(dossier));
  const duckdb = await Duckdb.open(limits);
  try {
    const counts = await codeFile(duckdb, await openStanceFile(duckdb, path), codingOf(dossier));
    expect(counts).toEqual({ inFile: dossier.stances.length, coded: dossier.stances.length });
    const engine = duckdbEngine(duckdb, codedView);
    for (const filter of filters) {
      const conditions = conditionsOf(dossier, filter);
      const groups = await groupsOfEngine(engine, conditions);
      expect(groups).toEqual(groupsInPage(codeStances(dossier), conditions));
      const changed =
        dossier.info.rows === 'readings'
          ? await changedSides(engine, conditions, groups, dossier.issues.length)
          : new Map();
      const cells = scoreGroups(dossier, { groups, changed, rowsOf: (group) => [group] });
      const inPage = stanceCells(dossier, filter);
      expect(cells.cells.map(({ rows: _, ...cell }) => cell)).toEqual(
        inPage.cells.map(({ rows: _, ...cell }) => cell),
      );
      if (dossier.info.rows === 'readings')
        expect(cells.cells.map(cells.numbers)).toEqual(
          inPage.cells.map((cell) => cellNumbers(dossier, cell)),
        );
    }
  } finally {
    await duckdb.close();
  }
}

test('an engine gives the cells that the page gives, of any dossier under any filter', async () => {
  await fc.assert(
    fc.asyncProperty(aDossier, fc.array(aFilter, { minLength: 1, maxLength: 3 }), (dossier, filters) =>
      throughDuckdb(dossier, filters),
    ),
    { numRuns: 60 },
  );
});

test('of the shipped dossier too', async () => {
  const dossier = await shippedDossier();
  const [first, second] = dossier.sources;
  await throughDuckdb(dossier, [
    defaultView,
    { ...defaultView, reference: true },
    { ...defaultView, sourcesOff: [first!.id, second!.id] },
    { ...defaultView, asOf: '2024-06' },
    { ...defaultView, bases: ['stated'], confidence: 'high' },
  ]);
});
