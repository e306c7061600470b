import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { importFile } from '#lib/import/importFile.ts';

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

test('a Parquet file that is cut off or broken is refused in a sentence', async () => {
  const whole = bytesOf('zstd');
  const broken = Uint8Array.from(whole, (byte, at) => (at > 40 && at < 200 ? 0xff : byte));
  for (const bytes of [whole.slice(0, -30), whole.slice(0, 60), broken]) {
    const made = await importFile(bytes);
    expect(!made.ok && made.problem.flaw.kind).toBe('parquetDamaged');
  }
});
