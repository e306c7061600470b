import { expect, test } from 'vitest';
import { rowHeights } from '#lib/charts/kit/rowHeights.ts';

const height = { natural: 30, tallest: 40, lowest: 14 };

test('rows without a height to fill are as high as usual, or as their labels need', () => {
  expect(rowHeights([10, 44, 0], null, height)).toEqual([30, 44, 30]);
});

test('rows fill a height as far as they may', () => {
  expect(rowHeights([10, 10], 200, height)).toEqual([40, 40]);
  expect(rowHeights([10, 10], 60, height)).toEqual([30, 30]);
  expect(rowHeights([10, 44], 60, height)).toEqual([16, 44]);
});

test('rows are never pressed below the lowest, though they take more than the room', () => {
  expect(rowHeights([10, 10], 20, height)).toEqual([14, 14]);
});
