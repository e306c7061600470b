import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test, vi } from 'vitest';
import { importFile } from '#lib/import/importFile.ts';
import { toldColumn } from '#lib/import/parquetValues.ts';

/** Written by DuckDB 1.5: four rows, of which the third holds nothing. */
const bytesOf = (codec: string) => new Uint8Array(readFileSync(`tests/fixtures/votes-${codec}.parquet`));

async function imported(codec: string) {
  const made = await importFile(bytesOf(codec));
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  return made;
}

const columns: Readonly<Record<string, readonly string[]>> = {
  country: ['Fränce', '국가', '=A1'],
  issue: ['Dredging', 'Dredging', 'Quay'],
  vote: ['yes', 'no', 'yes'],
  session: ['9007199254740993', '-1', '0'],
  day: ['2024-06-19', '1969-12-31', '2024-01-01'],
  moment: ['2024-06-19 10:30:00.000001', '1969-12-31', '2024-01-01'],
  amount: ['123456789012345678901234567890.10', '-0.05', '0.00'],
  small: ['1.1000', '-0.0001', '0.0000'],
  share: ['1.1', '-2.5', '0'],
  ratio: ['0.1', '1e+300', '0'],
  final: ['TRUE', 'FALSE', ''],
  clock: ['10:30:00', '00:00:00.5', ''],
  code: ['6f9619ff-8b86-d011-b42d-00cf4fc964ff', '', ''],
  raw: ['ab', '', ''],
};

test.each(['snappy', 'zstd', 'gzip', 'brotli', 'lz4_raw'])(
  'Parquet packed by %s is read without loss: all digits, days of no time zone, nothing for null',
  async (codec) => {
    vi.stubEnv('TZ', 'America/Los_Angeles');
    const { grid } = await imported(codec);
    vi.unstubAllEnvs();
    const found = grid.columns.map(({ name }, at) => [name, grid.rows.map(({ cells }) => cells[at])]);
    expect(Object.fromEntries(found)).toEqual(columns);
    expect(grid.rows.map(({ row }) => row)).toEqual([2, 3, 5]);
  },
);

test('columns of lists and records are told of, not guessed, and a row of nulls is listed', async () => {
  const { grid, kept, leftOut, mapping } = await imported('snappy');
  expect(grid.problems.map(({ row, column, flaw }) => [row, column, flaw.kind])).toEqual([
    [null, 'tags', 'columnUnread'],
    [null, 'part', 'columnUnread'],
    [4, null, 'rowEmpty'],
  ]);
  expect([kept, leftOut]).toEqual([3, 1]);
  expect(mapping.columns).toMatchObject({ actor: 'country', issue: 'issue', stance: 'vote', date: 'day' });
});

test('a Parquet file that is cut off is refused in a sentence', async () => {
  const whole = bytesOf('zstd');
  for (const bytes of [whole.slice(0, -30), whole.slice(0, 60)]) {
    const made = await importFile(bytes);
    expect(!made.ok && made.problem.flaw.kind).toBe('parquetDamaged');
  }
});

test('of a file that is broken in places the columns that cannot be read are named, the others are read', async () => {
  const broken = Uint8Array.from(bytesOf('zstd'), (byte, at) => (at > 300 && at < 420 ? 0xff : byte));
  const made = await importFile(broken);
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  const { grid } = made;
  const unread = grid.problems.flatMap(({ column, flaw }) =>
    flaw.kind === 'columnUnread' && flaw.is === 'damaged' ? [column] : [],
  );
  expect(unread).toEqual(['moment', 'amount']);
  for (const [name, cells] of Object.entries(columns).filter(([each]) => !unread.includes(each))) {
    const at = grid.columns.findIndex((column) => column.name === name);
    expect(grid.rows.map((row) => row.cells[at])).toEqual(cells);
  }
});

test('bytes that are no text are shown as far as they are, and each is named; shapes are told of', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'parquet-')), 'bytes.parquet');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `copy (select * from (values ('A', 'x', 'yes', 'ab'::blob), ('B', 'x', 'no', 'c\\xE4'::blob)) t(country, issue, vote, remark)) to '${file}' (format parquet)`,
  );
  connection.closeSync();
  const made = await importFile(new Uint8Array(readFileSync(file)));
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  expect(made.grid.rows.map(({ cells }) => cells[3])).toEqual(['ab', 'c\ufffd']);
  expect(made.grid.problems).toEqual([
    { row: 3, column: 'remark', value: 'c\ufffd', flaw: { kind: 'bytesNoText' } },
  ]);
  expect([made.kept, made.leftOut]).toEqual([2, 0]);
  for (const type of ['GEOMETRY', 'GEOGRAPHY'] as const) {
    const element = { name: 'shape', type: 'BYTE_ARRAY', logical_type: { type } } as const;
    expect(toldColumn({ children: [], count: 0, element, path: ['shape'] })).toBe('geometry');
  }
});
