import { describe, expect, it } from 'vitest';
import type { Problem } from '#lib/model/problem.ts';
import { languages } from '#lib/words/languages.ts';
import { makeWords } from '#lib/words/Words.ts';
import { problemText } from '../data/problemText.ts';

function problem(part: Partial<Problem>): Problem {
  return {
    file: 'stances.csv',
    row: null,
    column: null,
    value: null,
    flaw: { kind: 'notWhole' },
    ...part,
  };
}

describe('a problem', () => {
  it('names file, row, column, value and what was expected', () => {
    const text = problemText(
      problem({ row: 12, column: 'stance', value: '5', flaw: { kind: 'outOfRange', least: -2, most: 2 } }),
    );
    expect(text).toBe('stances.csv: row 12, column "stance": "5" is not between -2 and 2');
  });

  it('leaves out what is not known', () => {
    expect(problemText(problem({ flaw: { kind: 'fileMissing' } }))).toBe('stances.csv: the file is missing');
    expect(problemText(problem({ row: 3, flaw: { kind: 'cellCount', cells: 2, columns: 3 } }))).toBe(
      'stances.csv: row 3: 2 cells where the header has 3',
    );
    expect(problemText(problem({ column: 'basis', flaw: { kind: 'columnMissing', similar: null } }))).toBe(
      'stances.csv: column "basis": the column is missing',
    );
  });

  it('stays on one line and shortens long values', () => {
    expect(problemText(problem({ value: 'a\r\nb\nc' }))).toBe('stances.csv: "a↵b↵c" is not a whole number');
    expect(problemText(problem({ value: '해'.repeat(70) }))).toBe(
      `stances.csv: "${'해'.repeat(59)}…" is not a whole number`,
    );
  });
});

it('is said in the language of the site', async () => {
  const words = makeWords(await languages.pseudo());
  await words.load('problems');
  expect(words.of('problems').line(problem({ row: 2, value: '5' }))).toMatch(/^⁅stáncés\.csv: .*whólé.*⁆$/);
});
