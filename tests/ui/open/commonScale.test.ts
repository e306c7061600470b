import { expect, test } from 'vitest';
import type { ImportProblem } from '#lib/import/problem.ts';
import { commonScale } from '#lib/ui/open/commonScale.ts';

function unknown(column: string, least: number, most: number): ImportProblem {
  return { row: 2, column, value: `${most}`, flaw: { kind: 'scaleUnknown', least, most } };
}

test('the scale offered is the one of most columns, however many cells of others are listed', () => {
  const seats = Array.from({ length: 50 }, () => unknown('seats', 0, 97));
  const means = [unknown('taxes', 0.4, 9.8), unknown('migration', 1.2, 10), unknown('year', 2019, 2019)];
  expect(commonScale([...seats, ...means])).toEqual({ from: 0, to: 10 });
  expect(commonScale(seats)).toEqual({ from: 0, to: 100 });
  expect(commonScale([unknown('year', 2019, 2019)])).toBeNull();
  expect(commonScale([])).toBeNull();
});
