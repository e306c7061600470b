import { expect, test } from 'vitest';
import { groupRows } from '#lib/ui/groupRows.ts';

test('rows of one name stand together, names and rows in the order in which they come', () => {
  const rows = ['b1', 'a1', 'b2', 'c1', 'a2'];
  expect(groupRows(rows, (row) => row.charAt(0))).toEqual([
    { name: 'b', rows: ['b1', 'b2'] },
    { name: 'a', rows: ['a1', 'a2'] },
    { name: 'c', rows: ['c1'] },
  ]);
  expect(groupRows([], () => '')).toEqual([]);
});
