import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { readDossier } from '#lib/data/readDossier.ts';
import type { PackageDescription } from '#lib/import/dossierInfo.ts';
import { importFile } from '#lib/import/importFile.ts';
import { noMapping, type Mapping } from '#lib/import/mapping.ts';
import { TableFile } from '#lib/import/tableFile.ts';

const model = JSON.parse(readFileSync('static/data/datapackage.json', 'utf8')) as PackageDescription;

async function imported(csv: string, said?: Partial<Mapping>, largeFrom = Infinity) {
  const mapping = said ? { ...noMapping, ...said } : null;
  const made = await importFile(new TextEncoder().encode(csv), { mapping, largeFrom });
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  return made;
}

/** What is made of cells of one column: `A 2`, in the order of the rows. */
async function positions(cells: readonly string[], said: Partial<Mapping> | undefined, largeFrom: number) {
  const made = await imported(longTable(cells), said, largeFrom);
  const info = { name: 'own', title: 'Own', file: 'own.csv', asOf: '2026-01-01' };
  const reading = readDossier(made.files(info, model));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems[0]));
  return reading.dossier.stances.map(({ actor, stance }) => `${actor} ${stance}`);
}

function longTable(cells: readonly string[]): string {
  return `${['party,issue,score', ...cells.map((cell, at) => `${'abcdefghi'[at]},Tax,"${cell}"`)].join('\n')}\n`;
}

const onScale = (from: number, to: number) => ({ scale: { from, to } });

describe.each([
  ['a small file', Infinity],
  ['a large file', 0],
])('numbers of positions in %s', (_, largeFrom) => {
  test.each<[string, string[], Partial<Mapping> | undefined, string[]]>([
    [
      'a sign that parts thousands, as it is said',
      ['1,000', '250'],
      { ...onScale(0, 1000), decimal: '.' },
      ['a 2', 'b -1'],
    ],
    ['as another number of the column tells', ['1,000', '250.5'], onScale(0, 1000), ['a 2', 'b -1']],
    ['as the scale tells', ['1,000', '250'], onScale(200, 1000), ['a 2', 'b -2']],
    ['a comma before a fraction', ['4,5', '10'], onScale(0, 10), ['a 0', 'b 2']],
    ['three digits behind a point on a scale', ['9.875', '0.125'], onScale(0, 10), ['a 2', 'b -2']],
    ['three digits behind a comma on a scale', ['9,875', '0,125'], onScale(0, 10), ['a 2', 'b -2']],
    ['each sign in a number of its own', ['9.5', '0,5'], onScale(0, 10), ['a 2', 'b -2']],
    ['blanks between thousands', ['1 000', '0'], onScale(0, 1000), ['a 2', 'b -2']],
    ['a label behind the number', ['0 (left)', '5', '10 (right)'], onScale(0, 10), ['a -2', 'b 0', 'c 2']],
    [
      'codes as a program writes them',
      ['1.0', '2.0', '3.0'],
      { values: { 1: '1', 2: '0', 3: '-1' } },
      ['a 1', 'b 0', 'c -1'],
    ],
    ['codes as they were before', ['1', '2'], { values: { '1.0': '1', '2.0': '-1' } }, ['a 1', 'b -1']],
  ])('%s', async (_name, cells, said, expected) => {
    expect(await positions(cells, said, largeFrom)).toEqual(expected);
  });

  test('a number that can be read in two ways is asked about and not taken', async () => {
    const { problems, kept, leftOut, losses } = await imported(
      longTable(['1,000', '250']),
      onScale(0, 1000),
      largeFrom,
    );
    expect(problems.map(({ flaw, value }) => [flaw.kind, value])).toContainEqual(['numberUnclear', '1,000']);
    expect([kept, leftOut, losses]).toEqual([1, 1, [{ of: 'rows', why: 'numberUnread', count: 1 }]]);
  });
});

describe('numbers that say “no answer”', () => {
  const wide = 'party,eu,tax\nA,10,0\nB,-99,5\nC,0,10\n';

  test.each([
    ['a code that is said', wide, { values: { '-99': 'none' } }, []],
    ['-99', wide, {}, [1]],
    ['9', 'party,eu,tax\nA,1,5\nB,9,4\nC,2,9\nD,5,1\n', onScale(1, 5), [1, 1]],
    ['-1', 'party,eu,tax\nA,1,5\nB,-1,4\nC,2,3\nD,5,1\n', onScale(1, 5), [1]],
  ])('%s takes no issue away', async (_, csv, said, lost) => {
    const { issues, losses, problems } = await imported(csv, { ...onScale(0, 10), ...said });
    expect(issues).toBe(2);
    const told = problems.flatMap(({ flaw }) => (flaw.kind === 'outOfScale' ? [flaw] : []));
    expect(told.every(({ isCode }) => isCode)).toBe(true);
    const cells = lost.reduce((sum, one) => sum + one, 0);
    expect(losses).toEqual(cells === 0 ? [] : [{ of: 'cells', why: 'offScale', count: cells }]);
  });

  test('an issue most of whose numbers are on the scale is not dropped without a word', async () => {
    const csv = 'party,eu,tax,seats\nA,10,0,119\nB,45,5,20\nC,0,10,21\n';
    const { issues, problems } = await imported(csv, onScale(0, 10));
    expect(issues).toBe(1);
    const told = problems.map(({ flaw, column }) => `${flaw.kind} ${column}`);
    expect(told).toContain('columnOffScale eu');
    expect(told).toContain('columnUnused seats');
    expect(told).not.toContain('columnUnused eu');
  });

  test('a column of a published survey stays on its own scale', async () => {
    const csv = 'party,lrgen,galtan,eu_position\nA,3.5,9,6.5\nB,7,2.5,-99\nC,5,-99,1\n';
    const { mapping, issues } = await imported(csv);
    expect([issues, mapping.scales]).toEqual([3, { eu_position: { from: 1, to: 7 } }]);
  });

  test('beside steps from -2 to 2 they are no step', async () => {
    const { problems, kept } = await imported(longTable(['1', '-2', '-99']), {
      columns: { stance: 'score' },
    });
    expect(kept).toBe(2);
    expect(problems.find(({ flaw }) => flaw.kind === 'outOfScale')).toMatchObject({ row: 4, value: '-99' });
  });
});

describe('the scale that is offered for numbers', () => {
  test.each<[string, string[], { from: number; to: number } | null]>([
    ['of a wide scale', ['0', '3.5', '10'], { from: 0, to: 10 }],
    ['without -99, which is on hardly any', ['3', '5', '-99'], { from: 1, to: 5 }],
    ['none of codes of votes', ['1', '2', '3', '8', '9'], null],
    ['none of answers with a code behind a gap', ['0', '1', '3', '9'], null],
    ['of 1 to 7 where nobody is at 6', ['1', '2', '3', '4', '5', '7'], { from: 1, to: 7 }],
    ['none of five answers with 7, 8 and 9 behind', ['1', '2', '3', '4', '5', '7', '8', '9'], null],
    ['none where -1 may say “no answer”', ['-1', '1', '3', '5'], null],
    ['none of a number beside words', ['yes', 'no', '0'], null],
    ['none of numbers beside more words', ['yes', 'no', '1', '5', 'no'], null],
    ['none of one number', ['1', '1'], null],
  ])('%s', async (_, cells, expected) => {
    const { problems } = await imported(longTable(cells), { columns: { stance: 'score' } });
    const [flaw] = problems.flatMap(({ flaw }) => (flaw.kind === 'scaleUnknown' ? [flaw] : []));
    expect(flaw?.likely).toEqual(expected);
  });

  test('none of a factor beside columns of words', async () => {
    const csv = 'respondent,factor,Q1,Q2\nr1,0.5,agree,disagree\nr2,1.6,disagree,agree\nr3,1.2,agree,agree\n';
    const { problems } = await imported(csv);
    const [flaw] = problems.flatMap(({ flaw }) => (flaw.kind === 'scaleUnknown' ? [flaw] : []));
    expect(flaw?.likely).toBeNull();
  });
});

test('the list of what cells mean reads numbers as rows do', async () => {
  const file = new TableFile(new TextEncoder().encode(longTable(['1,000', '250.5', '0 (low)'])));
  const outcome = await file.read({}, { ...noMapping, ...onScale(0, 1000) });
  if (!outcome.ok) throw new Error(outcome.problem.flaw.kind);
  expect(outcome.reading.texts.map(({ text, meaning }) => [text, meaning])).toEqual([
    ['1,000', 2],
    ['250.5', -1],
    ['0 (low)', -2],
  ]);
});

test.each([
  ['a weight', 'respondent,factor,Q1,Q2\nr1,0.5,agree,disagree\nr2,1.6,disagree,agree\nr3,1.2,agree,agree\n'],
  ['one fraction', 'respondent,Q1,Q2\nr1,yes,no\nr2,no,0.5\nr3,yes,yes\nr4,no,no\n'],
  ['one number', 'respondent,Q1,Q2\nr1,yes,no\nr2,no,12\nr3,yes,yes\nr4,no,no\n'],
  ['a fraction off the scale', 'party,Q1,Q2\nA,1,5\nB,0.5,4\nC,2,1\nD,3,3\n', onScale(1, 5)],
  ['a wide scale of few cells', 'party,Q1,Q2\nA,yes,no\nB,no,7\nC,yes,yes\nD,no,no\n', onScale(0, 10)],
])('%s beside answers does not change how positions are told', async (_, csv, said?: Partial<Mapping>) => {
  expect((await imported(csv, said)).issueKind).toBe('position');
});
