import { expect, test } from 'vitest';
import { importFile } from '#lib/import/importFile.ts';
import { isHeadless } from '#lib/import/isHeadless.ts';

const rows = (amount: number, row: (at: number) => string[]) =>
  Array.from({ length: amount }, (_, at) => row(at));
const judged = (at: number) => [`${at}.json`, at % 2 ? 'false' : 'true', at % 3 ? 'a' : 'b', `${at}`];

test('a row whose numbers and recurring words stand below it too is no row of names', () => {
  expect(isHeadless(judged(3), rows(40, judged))).toBe(true);
});

test.each<[string, string[], (at: number) => string[]]>([
  ['names', ['id', 'verdict', 'who', 'count'], judged],
  ['years over numbers', ['country', '2019', '2020'], (at) => [`c${at}`, `${at}`, `${at * 2}`]],
  [
    'names that stand again where two files were put together',
    ['id', 'verdict', 'who', 'count'],
    (at) => (at === 20 ? ['id', 'verdict', 'who', 'count'] : judged(at)),
  ],
  ['numbered questions over answers', ['party', '1', '2', '3'], (at) => [`p${at}`, 'yes', 'no', 'yes']],
])('%s are names', (_, header, row) => {
  expect(isHeadless(header, rows(40, row))).toBe(false);
});

test('statements in the form of LIAR are all read, large or small, each with its verdict', async () => {
  const line = (at: number) =>
    [
      `${at}.json`,
      ['true', 'pants-fire', 'half-true'][at % 3],
      `Claim ${at} about taxes`,
      'taxes',
      ['ana', 'bo'][at % 2],
      'Governor',
      'Ohio',
      'democrat',
      '1',
      '2',
      '3',
      '4',
      '5',
      'a speech',
    ].join('\t');
  const text = rows(60, (at) => [line(at)]).join('\n');
  for (const largeFrom of [10, 1_000_000]) {
    const made = await importFile(new TextEncoder().encode(text), { largeFrom });
    if (!made.ok) throw new Error(made.problem.flaw.kind);
    expect([made.grid.headerRow, made.kept, made.leftOut, made.mapping.table]).toEqual([0, 60, 0, 'claims']);
    expect(made.mapping.columns).toMatchObject({
      verdict: 'column 2',
      claim: 'column 3',
      claimant: 'column 5',
    });
    expect([made.made, made.verdicts]).toEqual([60, 60]);
  }
});
