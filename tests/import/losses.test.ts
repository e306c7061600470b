import { describe, expect, test } from 'vitest';
import { readDossier } from '#lib/data/readDossier.ts';
import { importFile, type FileOptions } from '#lib/import/importFile.ts';
import { leftOutByFile } from '#lib/model/leftOut.ts';
import { english } from '../english.ts';
import model from '#static/data/datapackage.json';

const info = { name: 'own', title: 'Own', file: 'votes.csv', asOf: '2026-01-01' };

async function imported(csv: string, options: FileOptions = {}) {
  const made = await importFile(new TextEncoder().encode(csv), options);
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  return made;
}

const rowsLost = ({ losses }: Awaited<ReturnType<typeof imported>>) =>
  losses.filter(({ of }) => of === 'rows').reduce((sum, { count }) => sum + count, 0);

/** One row of a position is kept; each other is left out for another reason, one of them for two. */
const long = `country,issue,vote,date
A,x,yes,2024-06-19
B,x,absent,2024-06-19
C,x,hmm,2024-06-19
,x,no,2024-06-19
D,x,no,2024-02-30
E,x,no,2024-06-19,more,and more
,,,
F,,hmm,2024-06-19
`;

describe('what is left out when a file is opened is counted by reason', () => {
  test.each([
    ['row by row', 1_000_000],
    ['by columns', 0],
  ])('of a row a position, %s', async (_, largeFrom) => {
    const made = await imported(long, { largeFrom });
    expect(made.losses).toEqual([
      { of: 'rows', why: 'empty', count: 1 },
      { of: 'rows', why: 'unreadable', count: 1 },
      { of: 'rows', why: 'valueMissing', count: 2 },
      { of: 'rows', why: 'didNotVote', count: 1 },
      { of: 'rows', why: 'wordUnknown', count: 1 },
      { of: 'rows', why: 'dateUnread', count: 1 },
    ]);
    expect([made.kept, rowsLost(made)]).toEqual([1, made.leftOut]);
  });

  test('of a column an issue, cells of rows that are kept beside whole rows', async () => {
    const made = await imported(
      'party,Q1,Q2,Q3\nA,yes,absent,no\nB,no,yes,hmm\nC,absent,absent,absent\nD,yes,no,yes\n',
    );
    expect(made.losses).toEqual([
      { of: 'rows', why: 'didNotVote', count: 1 },
      { of: 'cells', why: 'didNotVote', count: 1 },
      { of: 'cells', why: 'wordUnknown', count: 1 },
    ]);
    expect(rowsLost(made)).toBe(made.leftOut);
  });

  test('of a column a figure, cells of rows that are kept beside whole rows', async () => {
    const made = await imported(
      'reporter,partner,year,exports_usd_million,imports_usd_million\nA,B,2019,1,2\nA,C,2019,secret,4\nA,D,2019,x,y\nA,E,2019,1.5,2.5\nA,F,2019,7,8\nA,G,2019,9,1\nA,H,2019,9,1\nA,I,2019,9,1\nA,J,2019,9,1\nA,K,2019,9,1\nA,L,2019,9,1\n',
    );
    expect(made.losses).toEqual([
      { of: 'rows', why: 'numberUnread', count: 1 },
      { of: 'cells', why: 'numberUnread', count: 1 },
    ]);
    expect(rowsLost(made)).toBe(made.leftOut);
  });

  test('and goes with the dossier, whose description is held to it', async () => {
    const files = (await imported(long)).files(info, model);
    const read = readDossier(files);
    if (!read.ok) throw new Error('not read');
    const { leftOut = [] } = read.dossier.info;
    expect(leftOut[3]).toEqual({
      ...{ file: 'votes.csv', of: 'rows', why: 'didNotVote', count: 1 },
      ...{ table: 'stances', outOf: 7 },
    });
    // The row in which nothing stands is none of the seven.
    expect(leftOutByFile(leftOut)).toEqual([{ file: 'votes.csv', rows: 6, cells: 0, outOf: 7, absent: 1 }]);

    const described = JSON.parse(String(files.get('datapackage.json'))) as object;
    const [first] = leftOut;
    for (const faulty of [
      ...['12 rows', [null], [{ ...first, count: 0 }], [{ ...first, why: 'so' }]],
      ...[[{ ...first, table: 'votes' }], [{ ...first, outOf: 0.5 }]],
    ]) {
      const text = JSON.stringify({ ...described, leftOut: faulty });
      const refused = readDossier(new Map(files).set('datapackage.json', text));
      expect(!refused.ok && refused.problems.map(({ flaw }) => flaw.kind)).toEqual(['badLeftOut']);
    }
  });

  test('where nothing is left out nothing is said of it', async () => {
    const files = (await imported('country,issue,vote\nA,x,yes\nB,x,no\n')).files(info, model);
    expect(String(files.get('datapackage.json'))).not.toContain('leftOut');
    expect(leftOutByFile([{ file: 'a.csv', of: 'rows', why: 'empty', count: 3 }])).toEqual([]);
  });
});

test.each([
  [
    { rows: 1, cells: 0, absent: 1 },
    '1 of 9 rows of “v.csv” was left out when it was opened; it says that somebody did not vote.',
  ],
  [
    { rows: 0, cells: 19, absent: 19 },
    '19 cells of “v.csv” were left out when it was opened; they say that somebody did not vote.',
  ],
  [
    { rows: 6, cells: 0, absent: 1 },
    '6 of 9 rows of “v.csv” were left out when it was opened; one of them says that somebody did not vote.',
  ],
  [
    { rows: 6, cells: 0, absent: 4 },
    '6 of 9 rows of “v.csv” were left out when it was opened; 4 of them say that somebody did not vote.',
  ],
  [{ rows: 6, cells: 0, absent: 0 }, '6 of 9 rows of “v.csv” were left out when it was opened.'],
])('it is said how many say that somebody did not vote: %j', (sums, sentence) => {
  expect(english.of('leftOut').note({ file: 'v.csv', outOf: 9, ...sums })).toBe(sentence);
});
