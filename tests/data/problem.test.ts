import { describe, expect, it } from 'vitest';
import { problemText, sortProblems, type Problem } from '#lib/data/problem.ts';

function problem(part: Partial<Problem>): Problem {
  return { file: 'stances.csv', row: null, column: null, value: null, expected: 'is wrong', ...part };
}

describe('problemText', () => {
  it('names file, row, column, value and what was expected', () => {
    const text = problemText(
      problem({ row: 12, column: 'stance', value: '5', expected: 'is not between -2 and 2' }),
    );
    expect(text).toBe('stances.csv: row 12, column "stance": "5" is not between -2 and 2');
  });

  it('leaves out what is not known', () => {
    expect(problemText(problem({ expected: 'the file is missing' }))).toBe(
      'stances.csv: the file is missing',
    );
    expect(problemText(problem({ row: 3, expected: '2 cells where the header has 3' }))).toBe(
      'stances.csv: row 3: 2 cells where the header has 3',
    );
    expect(problemText(problem({ column: 'basis', expected: 'the column is missing' }))).toBe(
      'stances.csv: column "basis": the column is missing',
    );
  });

  it('stays on one line and shortens long values', () => {
    expect(problemText(problem({ value: 'a\r\nb\nc' }))).toBe('stances.csv: "a↵b↵c" is wrong');
    expect(problemText(problem({ value: '해'.repeat(70) }))).toBe(
      `stances.csv: "${'해'.repeat(59)}…" is wrong`,
    );
  });
});

describe('sortProblems', () => {
  const columns = new Map([
    ['stances.csv', ['id', 'actor']],
    ['claims.csv', ['id', 'claim']],
  ]);

  it('goes by file, row and column in the order they are listed, whole files and rows first', () => {
    const sorted = [
      problem({ row: null }),
      problem({ row: 2, column: null }),
      problem({ row: 2, column: 'id' }),
      problem({ row: 2, column: 'actor' }),
      problem({ row: 2, column: 'an extra one' }),
      problem({ row: 10, column: 'id' }),
      problem({ file: 'claims.csv', row: 2 }),
      problem({ file: 'another.csv', row: 2 }),
    ];
    expect(sortProblems([...sorted].reverse(), columns)).toEqual(sorted);
  });

  it('does not depend on the order in which problems were found', () => {
    const one = problem({ row: 2, column: 'id', value: 'a' });
    const other = problem({ row: 2, column: 'id', value: 'b' });
    expect(sortProblems([one, other], columns)).toEqual(sortProblems([other, one], columns));
  });
});
