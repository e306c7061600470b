import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Duckdb } from '#lib/collection/engines/duckdb.ts';
import { defaultView } from '#lib/model/view.ts';
import { openCollection } from '#scripts/openCollection.ts';

const folder = mkdtempSync(join(tmpdir(), 'standpoint-'));
afterAll(() => rmSync(folder, { recursive: true }));
const limits = { milliseconds: 60_000 };

test.each(['TINYINT', 'BIGINT', 'VARCHAR'])(
  'rows that cannot be read are left out and counted, with stances as %s',
  async (type) => {
    const path = join(folder, `${type}.parquet`);
    const duckdb = await Duckdb.open(limits);
    const rows = [
      `('kept 2', 'North', 'Plan', 2, '2024-02-29')`,
      `('kept -2', 'North', 'Plan', -2, '')`,
      `('no position', 'North', 'Plan', NULL, NULL)`,
      `('too far', 'North', 'Plan', 3, '2024')`,
      `('too far below', 'North', 'Plan', -3, '2024')`,
      `('no such day', 'North', 'Plan', 1, '2023-02-29')`,
      `('no date', 'North', 'Plan', 1, 'often')`,
      `('nobody', NULL, 'Plan', 1, '2024-02')`,
    ];
    await duckdb.run(
      `COPY (SELECT id, actor, issue, CAST(stance AS ${type}) AS stance, date FROM (VALUES ${rows.join(', ')}) rows(id, actor, issue, stance, date)) TO '${path}' (FORMAT parquet)`,
    );
    await duckdb.close();
    const collection = await openCollection(path, { limits });
    expect(collection.counts).toEqual({ inFile: 8, coded: 3 });
    const { dossier } = await collection.search('', defaultView, 0);
    const said = dossier.stances.map(({ id, status, stance }) => [id, status, stance]);
    expect(said.sort()).toEqual([
      ['kept -2', 'position', -2],
      ['kept 2', 'position', 2],
      ['no position', 'unclear', null],
    ]);
    await collection.close();
  },
);

test('of a file without dates it is said on which day it was opened', async () => {
  const path = join(folder, 'undated.csv');
  writeFileSync(path, 'actor,issue,stance\nNorth,Plan,2\nSouth,Plan,-1\n');
  const dated = join(folder, 'dated.csv');
  writeFileSync(dated, 'actor,issue,stance,date\nNorth,Plan,2,2024-02-29\nSouth,Plan,-1,2024-03-01\n');
  const opened = [];
  for (const file of [path, dated]) {
    const collection = await openCollection(file, { limits });
    const { dossier } = await collection.search('', defaultView, 0);
    opened.push(dossier.info.asOfIs);
    await collection.close();
  }
  expect(opened).toEqual(['opened', undefined]);
});
