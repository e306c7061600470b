import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import { actorShown } from '#lib/summary/actorShown.ts';
import { sameAnswers } from '#lib/summary/sameAnswers.ts';
import { stanceCells, type StanceCell, type StanceFilter } from '#lib/summary/stanceCells.ts';
import { stancesBySource, type StancesBySource } from '#lib/summary/stancesBySource.ts';
import { aDossier, aFilter } from './aDossier.ts';
import { clickhouseServers, hasClickhouse, howToHaveClickhouse } from './clickhouseServers.ts';
import { collectionOver, loadedClickhouse, loadedDuckdb, overCsv, type Opened } from './opened.ts';

const folder = mkdtempSync(join(tmpdir(), 'standpoint-'));
const clickhouse = hasClickhouse() ? await clickhouseServers(2) : null;

afterAll(async () => {
  await clickhouse?.close();
  rmSync(folder, { recursive: true });
});

let made = 0;

/** Of the rows of a cell their sources, since other rows stand in for those of a collection. */
function bySource(dossier: Dossier, { columns, lines }: StancesBySource) {
  const bare = ({ rows, ...cell }: StanceCell) => ({
    ...cell,
    sources: [...new Set(rows.map((at) => dossier.stances[at]!.source))],
  });
  return {
    columns,
    lines: lines.map(({ all, cells, ...line }) => ({ ...line, all: bare(all), cells: cells.map(bare) })),
  };
}

/** What needs single rows is what the page makes of them: each column of each actor, the answers of every pair. */
async function sameOfRows(open: Opened, dossier: Dossier, filters: readonly StanceFilter[]): Promise<void> {
  const collection = collectionOver(dossier, await open(dossier, `single${made++}`));
  const actors = dossier.actors.map((_, at) => at);
  try {
    for (const filter of filters) {
      for (const actor of actors) {
        const inEngine = await collection.dossierBySource(filter, () => actor);
        expect(bySource(inEngine, stancesBySource(inEngine, filter, { actor }))).toEqual(
          bySource(dossier, stancesBySource(dossier, filter, { actor })),
        );
      }
      for (const reference of [true, false]) {
        const view = { actor: '', reference };
        expect(actorShown(await collection.dossierFor(filter), view)).toBe(actorShown(dossier, view));
      }
      if (dossier.info.rows !== 'observations') continue;
      const inEngine = await collection.dossierWithAnswers(filter);
      const alike = sameAnswers(inEngine, stanceCells(inEngine, filter), actors);
      const inPage = sameAnswers(dossier, stanceCells(dossier, filter), actors);
      for (const a of actors) for (const b of actors) if (a !== b) expect(alike(a, b)).toEqual(inPage(a, b));
    }
  } finally {
    await collection.close();
  }
}

const engines: readonly (readonly [string, Opened | null])[] = [
  ['DuckDB over CSV', overCsv(folder)],
  ['DuckDB with rows loaded', loadedDuckdb],
  ['ClickHouse on two servers', clickhouse && loadedClickhouse(clickhouse.place)],
];

describe.each(engines)('%s tells what rests on single rows as the page does', (_, open) => {
  test.skipIf(open === null)(
    `positions by source and answers in common, of any dossier${open ? '' : ` – ${howToHaveClickhouse}`}`,
    async () => {
      await fc.assert(
        fc.asyncProperty(aDossier, fc.array(aFilter, { minLength: 1, maxLength: 2 }), (dossier, filters) =>
          sameOfRows(open!, dossier, filters),
        ),
        { numRuns: 40 },
      );
    },
  );
});
