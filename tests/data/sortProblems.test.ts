import { describe, expect, it } from 'vitest';
import { sortProblems } from '#lib/data/sortProblems.ts';
import type { Problem } from '#lib/model/problem.ts';

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
