import { expect, test } from 'vitest';
import { makeFormats } from '#lib/words/Formats.ts';

const { alike, rounded } = makeFormats('en-GB');
const written = (...values: readonly number[]) =>
  values.map(alike(values)).map((text) => text.replace('\u00a0', ' '));

test('numbers of one list have one word of size and as many decimals', () => {
  expect(written(2_616_840_109, 1_247_857_307, 839_577_647, 114_000_000)).toEqual([
    '2.62 billion',
    '1.25 billion',
    '0.84 billion',
    '0.11 billion',
  ]);
  expect(written(45_100_000, 9_000_000)).toEqual(['45.1 million', '9.0 million']);
  expect(written(12.345, 2)).toEqual(['12.3', '2.0']);
  expect(written(-2_000_000, 1_500_000)).toEqual(['−2.00 million', '1.50 million']);
});

test('whole numbers below a million stay whole', () => {
  expect(written(120, 7, 0)).toEqual(['120', '7', '0']);
  expect(written(34_000, 7)).toEqual(['34,000', '7']);
});

test('what would read as nothing beside the largest is written by itself', () => {
  expect(written(34_000_000_000, 250)).toEqual(['34.00 billion', '250']);
  expect(written(0)).toEqual([rounded(0)]);
});
