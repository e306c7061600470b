import { afterEach, expect, test, vi } from 'vitest';
import { importFile } from '#lib/import/importFile.ts';
import { sheetRow, smallWorkbook } from './smallWorkbook.ts';

const votes = [
  sheetRow(2, ['country', 'issue', 'vote', 'day', 'note']),
  sheetRow(4, ['s:0', '007', 'yes', 'd:45462', 'n:1.1200000000000001']),
  sheetRow(5, [' NA ', '=A1', 'no', 'd:45463', 'b:1']),
].join('');
const book = smallWorkbook({ Notes: sheetRow(1, ['made by hand']), Votes: votes, More: votes }, [
  'Fr&amp;nce',
]);

afterEach(() => vi.unstubAllEnvs());

test.each(['Asia/Seoul', 'America/Los_Angeles'])(
  'a workbook is read in %s as a sheet shows it: text as it is, days without a shift, numbers without noise',
  async (zone) => {
    vi.stubEnv('TZ', zone);
    const made = await importFile(book);
    if (!made.ok) throw new Error(made.problem.flaw.kind);
    expect([made.grid.sheet, made.grid.headerRow]).toEqual(['Votes', 2]);
    expect(made.grid.rows).toEqual([
      { row: 4, cells: ['Fr&nce', '007', 'yes', '2024-06-19', '1.12'] },
      { row: 5, cells: [' NA ', '=A1', 'no', '2024-06-20', 'TRUE'] },
    ]);
    expect([made.kept, made.leftOut, made.actors]).toEqual([2, 0, 2]);
    expect(made.problems[0]?.flaw).toEqual({
      kind: 'sheetsUnread',
      sheet: 'Votes',
      others: ['Notes', 'More'],
    });
  },
);

test('another sheet is read where it is asked for, and one that is not there is refused with those that are', async () => {
  const more = await importFile(book, { sheet: 'More' });
  expect(more.ok && [more.grid.sheet, more.problems.map(({ flaw }) => flaw.kind)]).toEqual(['More', []]);
  const none = await importFile(book, { sheet: 'Mor' });
  expect(!none.ok && none.problem.flaw).toEqual({
    kind: 'noSuchSheet',
    sheet: 'Mor',
    sheets: ['Notes', 'Votes', 'More'],
  });
});

test('a workbook that is cut off is refused in a sentence', async () => {
  const cut = await importFile(book.slice(0, book.length - 200));
  expect(cut.ok).toBe(false);
});

test('an error of a formula is told of as the text that a sheet shows, and not taken for an empty cell', async () => {
  const rows = [
    sheetRow(1, ['country', 'issue', 'vote']),
    sheetRow(2, ['Kelm', 'Dredging', 'yes']),
    sheetRow(3, ['Norvik', 'Dredging', 'e:#N/A']),
    sheetRow(4, ['Haesong', 'Dredging', 'e:#DIV/0!']),
  ].join('');
  const made = await importFile(smallWorkbook({ 'Votes &amp; more': rows }));
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  expect(made.grid.rows.map(({ cells }) => cells[2])).toEqual(['yes', '#N/A', '#DIV/0!']);
  expect([made.kept, made.leftOut]).toEqual([1, 2]);
  expect(made.problems.map(({ row, value, flaw }) => [row, value, flaw.kind])).toEqual([
    [3, '#N/A', 'positionUnknown'],
    [4, '#DIV/0!', 'positionUnknown'],
  ]);
});
