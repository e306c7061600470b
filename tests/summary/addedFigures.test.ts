import { expect, test } from 'vitest';
import type { Figure } from '#lib/model/figure.ts';
import { addedFigures } from '#lib/summary/addedFigures.ts';
import { shippedDossier } from '../shippedDossier.ts';

const [some] = (await shippedDossier()).figures;
const exports = ['coal', 'iron', 'fish'].map((commodity, at): Figure => ({
  ...some!,
  id: commodity,
  kind: 'amount',
  comparator: '=',
  unit: 'USD',
  value: 100 * (at + 1),
  commodity,
}));

test('what one source gives of one measure for one period adds up', () => {
  expect(addedFigures(exports)).toBe(600);
  expect(addedFigures([])).toBeNull();
});

test.each<[string, Partial<Figure>]>([
  ['another period', { period_end: '1987' }],
  ['another source', { source: 'another' }],
  ['another unit', { unit: 'EUR' }],
  ['another measure', { measure: 'another' }],
  ['no more than a bound', { comparator: '<' }],
  ['a capacity', { kind: 'capacity' }],
  ['the same thing again', { commodity: 'iron' }],
  ['perhaps a total', { commodity: '' }],
])('a figure that has %s adds to nothing', (_, change) => {
  expect(addedFigures(exports.with(0, { ...exports[0]!, ...change }))).toBeNull();
});
