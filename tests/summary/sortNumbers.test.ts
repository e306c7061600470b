import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortNumbers } from '#lib/summary/sortNumbers.ts';

it('puts few and many numbers in the same order as sort, in place', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 40 }), (numbers) => {
      const expected = numbers.toSorted((a, b) => a - b);
      expect(sortNumbers(numbers)).toBe(numbers);
      expect(numbers).toEqual(expected);
    }),
  );
});
