import { expect, test } from 'vitest';
import { timesPublished } from '#lib/summary/timesPublished.ts';
import { harbourDossier } from '../data/harbourDossier.ts';

const harbour = harbourDossier();
const check = (id: string) => harbour.checks.find((each) => each.id === id)!;

test('a figure is so many times the published one where both are numbers of one unit', () => {
  expect(timesPublished(harbour, check('k-01'))).toBe(1000);
  expect(timesPublished(harbour, check('k-02'))).toBe(1);
});

test('nothing is compared with a finding in another unit, with none, or of a row that is no figure', () => {
  const inEuros = harbour.references.map((each) =>
    each.id === 'r-budget' ? { ...each, unit: 'EUR' } : each,
  );
  expect(timesPublished({ ...harbour, references: inEuros }, check('k-01'))).toBeNull();
  expect(timesPublished(harbour, { ...check('k-01'), reference: 'r-charter' })).toBeNull();
  expect(timesPublished(harbour, { ...check('k-01'), reference: '' })).toBeNull();
  expect(timesPublished(harbour, check('k-09'))).toBeNull();
});
