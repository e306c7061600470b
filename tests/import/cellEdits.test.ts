import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withEdit, type CellEdit } from '#lib/import/cellEdits.ts';
import { importFile, type TableImport } from '#lib/import/importFile.ts';
import { noMapping } from '#lib/import/mapping.ts';
import { readMapping } from '#lib/import/readMapping.ts';
import type { PackageDescription } from '#lib/import/dossierInfo.ts';
import { readDossier } from '#lib/data/readDossier.ts';

const model = JSON.parse(readFileSync('static/data/datapackage.json', 'utf8')) as PackageDescription;
const info = { name: 'own', title: 'Own', asOf: '2024-01-01', file: 'votes.csv' };
const csv = [
  'country,issue,vote,date',
  'A,x,yes,2024-06-19',
  'B,x,ys,2024-06-19',
  ',x,no,2024-06-19',
  'C,x,abstain,31.02.2024',
  '',
].join('\n');

async function imported(cells: readonly CellEdit[], largeFrom = Infinity, text = csv): Promise<TableImport> {
  const made = await importFile(new TextEncoder().encode(text), {
    mapping: { ...noMapping, cells },
    largeFrom,
  });
  if (!made.ok) throw new Error('it can be read');
  return made;
}

const edits: readonly CellEdit[] = [
  { row: 3, column: 'vote', from: 'ys', to: 'yes' },
  { row: 4, column: 'country', from: '', to: 'D' },
  { row: 5, column: 'date', from: '31.02.2024', to: '2024-02-28' },
];

describe.each([
  ['row by row', Infinity],
  ['by columns', 0],
])('of a file that is read %s', (_how, largeFrom) => {
  test('a corrected cell brings its row back, and rows in are always those kept and left out', async () => {
    const faulty = await imported([], largeFrom);
    expect([faulty.kept, faulty.leftOut]).toEqual([1, 3]);
    for (let amount = 1; amount <= edits.length; amount++) {
      const { kept, leftOut } = await imported(edits.slice(0, amount), largeFrom);
      expect([kept, leftOut]).toEqual([1 + amount, 3 - amount]);
    }
  });

  test('the dossier holds what was put in, the table that is read what stands in the file', async () => {
    const { files, grid } = await imported(edits, largeFrom);
    const reading = readDossier(files(info, model));
    if (!reading.ok) throw new Error('it is sound');
    expect(reading.dossier.stances.map(({ actor, stance, date }) => [actor, stance, date])).toEqual([
      ['a', 1, '2024-06-19'],
      ['b', 1, '2024-06-19'],
      ['d', -1, '2024-06-19'],
      ['c', 0, '2024-02-28'],
    ]);
    expect(grid.rows.map(({ cells }) => cells[2])).toEqual(['yes', 'ys', 'no', 'abstain']);
  });

  test('what the file does not hold in that place is not changed, and said', async () => {
    const strange: CellEdit[] = [
      { row: 3, column: 'vote', from: 'yess', to: 'no' },
      { row: 99, column: 'vote', from: 'ys', to: 'no' },
      { row: 3, column: 'nowhere', from: 'ys', to: 'no' },
    ];
    const { kept, problems } = await imported(strange, largeFrom);
    expect(kept).toBe(1);
    expect(
      problems.filter(({ flaw }) => flaw.kind === 'editUnused').map(({ row, column }) => [row, column]),
    ).toEqual([
      [3, 'vote'],
      [99, 'vote'],
      [3, 'nowhere'],
    ]);
  });
});

test('the last correction of a cell counts, and one that puts back what stood there is none', () => {
  const [first] = edits;
  const once = withEdit([], first!);
  const twice = withEdit(once, { row: 3, column: 'vote', from: 'yes', to: 'no' });
  expect(twice).toEqual([{ row: 3, column: 'vote', from: 'ys', to: 'no' }]);
  expect(withEdit(twice, { row: 3, column: 'vote', from: 'no', to: 'ys' })).toEqual([]);
});

test('a mapping carries corrections to the command line, and refuses what is none', () => {
  const columns = ['country', 'issue', 'vote', 'date'];
  const kept = readMapping(JSON.stringify({ ...noMapping, cells: edits }), columns);
  expect(kept.ok && kept.mapping.cells).toEqual(edits);
  const refused = readMapping(JSON.stringify({ ...noMapping, cells: [{ row: '3' }] }), columns);
  expect(refused).toMatchObject({ ok: false, fault: { kind: 'noCells' } });
});

test('a row that was left out whole is parted anew, and is kept once it has as many cells as there are columns', async () => {
  const text = 'country;issue;vote\nA;x;yes\nB;x; or y;no\nC;x;"a"b;yes\n';
  const before = await imported([], Infinity, text);
  expect([before.kept, before.leftOut]).toEqual([1, 2]);
  const from = before.problems.flatMap(({ row, value }) => (row === 3 ? [value ?? ''] : []))[0]!;
  expect(from).toBe('B,x, or y,no');
  const edit = { row: 3, column: null, from, to: 'B,"x, or y",no' };
  const after = await imported([edit], Infinity, text);
  expect([after.kept, after.leftOut]).toEqual([2, 1]);
  expect(after.problems.filter(({ row }) => row === 3)).toEqual([]);
  const reading = readMapping(JSON.stringify({ ...noMapping, cells: [edit] }), ['country', 'issue', 'vote']);
  expect(reading.ok && reading.mapping.cells).toEqual([edit]);
  // Cells that are still too many change nothing, and that is said.
  const still = await imported([{ ...edit, to: 'B,x,y,no' }], Infinity, text);
  expect([still.kept, still.leftOut]).toEqual([1, 2]);
  expect(still.problems).toContainEqual({
    row: 3,
    column: null,
    value: from,
    flaw: { kind: 'editUnused', to: 'B,x,y,no' },
  });
});
