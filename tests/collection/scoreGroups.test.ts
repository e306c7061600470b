import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { changedSides } from '#lib/collection/changedSides.ts';
import { codeStances } from '#lib/collection/codedColumns.ts';
import { conditionsOf } from '#lib/collection/conditions.ts';
import { measuresOf } from '#lib/collection/measures.ts';
import { scoreGroups } from '#lib/collection/scoreGroups.ts';
import { groupsInPage, groupsOfEngine } from '#lib/collection/stanceGroups.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import type { CellColumns } from '#lib/summary/cellColumns.ts';
import { cellNumbers } from '#lib/summary/cellNumbers.ts';
import { stanceCells, type StanceFilter } from '#lib/summary/stanceCells.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { aDossier, aFilter } from './aDossier.ts';
import { clickhouseServers, hasClickhouse, howToHaveClickhouse } from './clickhouseServers.ts';
import { loadedClickhouse, loadedDuckdb, overCsv, overParquet, type Opened } from './opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'standpoint-'));
const clickhouse = hasClickhouse() ? await clickhouseServers(2) : null;

afterAll(async () => {
  await clickhouse?.close();
  rmSync(folder, { recursive: true });
});

let made = 0;

/** What an engine gives is what the page gives: each group, each cell, each number of a cell. */
async function sameCells(open: Opened, dossier: Dossier, filters: readonly StanceFilter[]): Promise<void> {
  const engine = await open(dossier, `same${made++}`);
  const isReading = dossier.info.rows === 'readings';
  try {
    for (const filter of filters) {
      const conditions = conditionsOf(dossier, filter);
      const all = groupsInPage(codeStances(dossier), conditions);
      expect(await groupsOfEngine(engine, conditions)).toEqual(all);
      const asked = measuresOf(dossier);
      const groups = await groupsOfEngine(engine, conditions, asked);
      for (const name of ['actor', 'issue', 'source', ...asked] as const)
        expect(groups[name]).toEqual(all[name]);
      const changed = isReading
        ? await changedSides(engine, conditions, groups, dossier.issues.length)
        : new Map();
      const scored = scoreGroups(dossier, { groups, changed, addRows: (group, rows) => rows.push(group) });
      const inPage = stanceCells(dossier, filter);
      const bare = ({ firstRow: _, rows: __, ...columns }: CellColumns) => columns;
      expect(bare(scored.cells)).toEqual(bare(inPage.columns));
      // Of observations the cell itself has them.
      if (isReading)
        expect(inPage.cells.map(scored.numbers)).toEqual(
          inPage.cells.map((cell) => cellNumbers(dossier, cell)),
        );
    }
  } finally {
    await engine.close();
  }
}

const engines: readonly (readonly [string, Opened | null])[] = [
  ['DuckDB over CSV', overCsv(folder)],
  ['DuckDB over Parquet', overParquet(folder)],
  ['DuckDB with rows loaded', loadedDuckdb],
  ['ClickHouse on two servers', clickhouse && loadedClickhouse(clickhouse.place)],
];

describe.each(engines)('%s gives the cells of the page', (_, open) => {
  test.skipIf(open === null)(
    `of any dossier under any filter${open ? '' : ` – ${howToHaveClickhouse}`}`,
    async () => {
      await fc.assert(
        fc.asyncProperty(aDossier, fc.array(aFilter, { minLength: 1, maxLength: 3 }), (dossier, filters) =>
          sameCells(open!, dossier, filters),
        ),
        { numRuns: 40 },
      );
    },
  );

  test.skipIf(open === null)(`of the shipped dossier${open ? '' : ` – ${howToHaveClickhouse}`}`, async () => {
    const dossier = await shippedDossier();
    const [first, second] = dossier.sources;
    await sameCells(open!, dossier, [
      defaultView,
      { ...defaultView, reference: true },
      { ...defaultView, sourcesOff: [first!.id, second!.id] },
      { ...defaultView, asOf: '2024-06' },
      { ...defaultView, bases: ['stated'], confidence: 'high' },
    ]);
  });
});
