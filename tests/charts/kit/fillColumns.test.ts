import { describe, expect, test } from 'vitest';
import { evenColumns, fewestColumns, type ColumnLine } from '#lib/charts/kit/fillColumns.ts';

/** A line that can be told by its name. */
interface Line extends ColumnLine<Line> {
  readonly name: string;
}

const row = (name: string, height = 10): Line => ({ name, height });

const heading = (name: string, level = 0): Line => ({
  name,
  height: 10,
  level,
  again: () => heading(`${name} again`, level),
});

function names(lines: readonly Line[], count: number): string[][] {
  return evenColumns(lines, count).map((column) => column.map(({ name }) => name));
}

describe('lines in columns', () => {
  test('are as many in each as keep the highest low', () => {
    const rows = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => row(name));
    expect(names(rows, 1)).toEqual([['a', 'b', 'c', 'd', 'e', 'f']]);
    expect(names(rows, 2)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
    expect(names([row('high', 60), ...rows], 2)).toEqual([['high'], ['a', 'b', 'c', 'd', 'e', 'f']]);
  });

  test('repeat the headings that they stand under, and only those', () => {
    const lines = [
      heading('1961'),
      row('a'),
      heading('2000'),
      heading('May', 1),
      ...['b', 'c', 'd', 'e', 'f', 'g'].map((name) => row(name)),
    ];
    const [first, second] = names(lines, 2);
    expect(first!.slice(0, 4)).toEqual(['1961', 'a', '2000', 'May']);
    expect(second!.slice(0, 2)).toEqual(['2000 again', 'May again']);
    expect([...first!, ...second!].filter((name) => name.length === 1)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
      'g',
    ]);
  });

  test('leave no heading at the foot of a column, nor with one row of several', () => {
    const lines = [row('a'), row('b'), row('c'), heading('2000'), row('d'), row('e')];
    expect(names(lines, 2)).toEqual([
      ['a', 'b', 'c'],
      ['2000', 'd', 'e'],
    ]);
    const last = [row('a'), heading('2000'), row('b'), heading('2001'), row('c')];
    expect(names(last, 2)).toEqual([
      ['a', '2000', 'b'],
      ['2001', 'c'],
    ]);
  });

  test('are one column where there is nothing to put into another', () => {
    expect(names([heading('2000'), row('a')], 2)).toEqual([['2000', 'a']]);
  });
});

test('as few columns are taken as fit a height, and the usual ones where none does or any may', () => {
  const columns = (height: number | null) =>
    fewestColumns(height, 2, 4, (count) => ({ count, height: 100 / count })).count;
  expect([100, 99, 50, 30, 20, null].map(columns)).toEqual([1, 2, 2, 4, 2, 2]);
});
