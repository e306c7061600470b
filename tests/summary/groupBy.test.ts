import { expect, test } from 'vitest';
import { groupBy } from '#lib/summary/groupBy.ts';

test('items of one key stand together, keys and items in the order in which they come', () => {
  const rows = ['b1', 'a1', 'b2', 'c1', 'a2'];
  expect([...groupBy(rows, (row) => row.charAt(0))]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1', 'a2']],
    ['c', ['c1']],
  ]);
  expect(groupBy([], () => '').size).toBe(0);
});
