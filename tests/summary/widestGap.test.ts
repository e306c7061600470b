import { expect, test } from 'vitest';
import { widestGap } from '#lib/summary/widestGap.ts';

const gaps = (...steps: number[]) => steps.map((each, i) => ({ issue: `i${i}`, steps: each }));

test('is the first of the widest, with the number of others as wide', () => {
  expect(widestGap(gaps(1, 3, 2, 3))).toEqual({ issue: 'i1', steps: 3, others: 1 });
  expect(widestGap(gaps(2))).toEqual({ issue: 'i0', steps: 2, others: 0 });
});

test('is none where several are all alike, or nothing is', () => {
  expect(widestGap(gaps(2, 2))).toBeNull();
  expect(widestGap([])).toBeNull();
});
