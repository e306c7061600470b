import { describe, expect, test } from 'vitest';
import type { Box } from '#lib/charts/kit/chart.ts';
import { Cursor } from '#lib/charts/kit/Cursor.ts';
import { joined } from '#lib/charts/kit/joined.ts';
import { lightTheme } from '#lib/scene/theme.ts';

const box: Box = { x: 10, y: 20, width: 400, height: null, theme: lightTheme, textSize: 10 };

describe('a cursor', () => {
  test('stands below the lowest of what was drawn side by side', () => {
    const cursor = new Cursor(box);
    const tops: number[] = [];
    for (const heights of [
      [30, 10],
      [5, 15],
    ]) {
      cursor.beside(
        ...heights.map((height) => () => {
          tops.push(cursor.y);
          cursor.gap(height);
        }),
      );
    }
    expect(tops).toEqual([20, 20, 50, 50]);
    expect(cursor.y).toBe(65);
  });

  test('makes what is drawn a part that owns its marks and covers them', () => {
    const cursor = new Cursor(box);
    cursor.part({ key: 'a', row: 0, column: 0 }, (own) => own.text('Oil'), 2);
    expect(cursor.targets).toEqual([{ key: 'a', row: 0, column: 0, x: 10, y: 18, width: 400, height: 17 }]);
    expect(cursor.marks.map(({ owner }) => owner)).toEqual(['a']);
    expect(cursor.y).toBe(33);
  });

  test('keeps one target of a key, with the further places where it is drawn', () => {
    const cursor = new Cursor(box);
    const place = { width: 5, height: 5, row: 0, column: 0 };
    cursor.take({ marks: [], targets: [{ key: 'a', x: 1, y: 1, ...place }] });
    cursor.target({ key: 'a', x: 2, y: 2, ...place, row: 9 });
    expect(cursor.also('a', { x: 3, y: 3, width: 5, height: 5 })).toBe(true);
    expect(cursor.also('b', { x: 4, y: 4, width: 5, height: 5 })).toBe(false);
    const also = [2, 3].map((at) => ({ x: at, y: at, width: 5, height: 5 }));
    expect(cursor.targets).toEqual([{ key: 'a', x: 1, y: 1, ...place, also }]);
  });
});

test('bodies drawn one after the other have one target for what leads to one thing, after all marks', () => {
  const target = (key: string, x: number, leads?: true) => {
    return { key, x, y: 0, width: 5, height: 5, row: 0, column: 0, ...(leads ? { leads } : {}) };
  };
  const first = joined(9, { marks: [], targets: [target('actor~~a', 1, true), target('mark', 2)] });
  const other = joined(9, { marks: [], targets: [target('actor~~a', 3, true), target('actor~~a', 4, true)] });
  const also = [3, 4].map((x) => ({ x, y: 0, width: 5, height: 5 }));
  expect(joined(9, first, other).targets).toEqual([
    target('mark', 2),
    { ...target('actor~~a', 1, true), also },
  ]);
});
