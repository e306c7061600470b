import { expect, test } from 'vitest';
import { TableFile } from '#lib/import/tableFile.ts';
import { gathered, groupsOfTable, matching, problemsCsv } from '#lib/ui/open/problemGroups.ts';
import { english } from '../../english.ts';

const text = 'country,issue,vote,extra\nA,x,yes,\nB,x,maybe,\n,x,no,\nC,x,perhaps,\nD,x,"=cmd|x",\n';
const outcome = await new TableFile(new TextEncoder().encode(text)).read({}, null);
if (!outcome.ok) throw new Error('it can be read');
const groups = groupsOfTable(english, 'votes.csv', outcome.reading.problems);

test('what keeps rows out comes first, the most frequent kind before others, with row, column and value', () => {
  expect(groups.map(({ heading, isLoss, problems }) => [heading, isLoss, problems.length])).toEqual([
    ['Words without a known position', true, 3],
    ['Empty cells where a value is needed', true, 1],
    ['Columns of which nothing is made', false, 1],
  ]);
  expect(groups[0]?.problems[0]).toMatchObject({ file: 'votes.csv', row: 3, column: 'vote', value: 'maybe' });
});

test('no row that is left out is without a note', () => {
  const noted = new Set(
    groups.filter(({ isLoss }) => isLoss).flatMap(({ problems }) => problems.map(({ row }) => row)),
  );
  expect(noted.size).toBe(outcome.reading.leftOut);
});

test('the filter looks into every part of a note', () => {
  expect(matching(groups, 'PERHAPS', '').flatMap(({ problems }) => problems.map(({ row }) => row))).toEqual([
    5,
  ]);
  expect(matching(groups, 'extra', '')).toHaveLength(1);
  expect(matching(groups, 'nowhere', '')).toEqual([]);
});

test('one kind can be wanted alone, and what helps stands beside what is wrong', () => {
  expect(matching(groups, '', 'valueMissing').map(({ key }) => key)).toEqual(['valueMissing']);
  expect(matching(groups, 'maybe', 'valueMissing')).toEqual([]);
  for (const { problems } of groups.filter(({ isLoss }) => isLoss))
    for (const { help } of problems) expect(help).not.toBe('');
});

test('the saved list holds every note, and no cell of it is a formula', () => {
  const csv = problemsCsv(groups, ['file', 'row', 'column', 'value', 'message', 'help']);
  expect(csv.trim().split('\r\n')).toHaveLength(6);
  expect(csv).toContain(`'=cmd|x`);
});

test('every kind of note has a heading', () => {
  const { kinds } = english.of('opening').check;
  const perRow = Object.keys(english.of('importing').flaws).filter(
    (kind) =>
      ![
        'otherFile',
        'fileEmpty',
        'noRows',
        'headerMissing',
        'workbookDamaged',
        'noSuchSheet',
        'parquetDamaged',
        'tooManyCellsInAll',
      ].includes(kind),
  );
  expect(Object.keys(kinds)).toEqual(expect.arrayContaining(perRow));
});

test('what rows contradict is told in words of the scale', async () => {
  const file = new TableFile(new TextEncoder().encode('country,issue,vote\nA,x,yes\nA,x,no\n'));
  const read = await file.read({}, null);
  if (!read.ok) throw new Error('it can be read');
  const listed = groupsOfTable(english, 'votes.csv', read.reading.problems);
  const group = listed.find(({ key }) => key === 'rowsContradict');
  expect(group?.problems[0]).toMatchObject({
    value: 'opposes',
    message: expect.stringContaining('row 2, which says “supports”') as string,
  });
});

test('notes that are alike in all but the row are one, and none is lost', async () => {
  const rows = ['maybe', 'perhaps', 'maybe', 'yes', 'maybe'].map((vote, at) => `A${at},x,${vote}\n`);
  const file = new TableFile(new TextEncoder().encode(`country,issue,vote\n${rows.join('')}`));
  const read = await file.read({}, null);
  if (!read.ok) throw new Error('it can be read');
  const [group] = groupsOfTable(english, 'votes.csv', read.reading.problems);
  const alike = gathered(group!.problems);
  expect(alike.map((own) => [own[0].value, own.map(({ row }) => row)])).toEqual([
    ['maybe', [2, 4, 6]],
    ['perhaps', [3]],
  ]);
});
