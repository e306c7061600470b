import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalOf, readNumber } from '#lib/import/numbers.ts';

const counted = (texts: readonly string[]) => new Map(texts.map((text) => [text, 1]));

test.each([
  ['1,234.5', '.', 1234.5],
  ['1.234,5', ',', 1234.5],
  ['1 234,5', ',', 1234.5],
  ['1\u00a0234\u00a0567', '.', 1_234_567],
  ['1\u202f234,5', ',', 1234.5],
  ["1'234.5", '.', 1234.5],
  ['−3', '.', -3],
  ['12-', '.', -12],
  ['1.12E+11', '.', 112_000_000_000],
  ['-0', '.', 0],
  ['007', '.', 7],
  ['1,23', '.', null],
  ['1.2.3', '.', null],
  ['1,234 567', '.', null],
  ['NA', '.', null],
  ['', '.', null],
  ['12 kg', '.', null],
  ['5%', '.', null],
] as const)('%s with %s before the fraction is %s', (text, decimal, number) => {
  expect(readNumber(text, decimal)).toBe(number);
});

test('a column tells its decimal sign where any of its numbers does', () => {
  expect(decimalOf(counted(['23.824', '1.5']))).toBe('.');
  expect(decimalOf(counted(['23.824', '1,5']))).toBe(',');
  expect(decimalOf(counted(['12', '7']))).toBe('.');
  expect(decimalOf(counted(['0.125']))).toBe('.');
  expect(decimalOf(counted(['23.824']))).toBeNull();
});

test('every number that a program writes is read as it was', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(readNumber(String(number), '.')).toBe(number + 0);
    }),
    { numRuns: 1000 },
  );
});
