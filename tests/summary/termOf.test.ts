import { expect, test } from 'vitest';
import { termOf } from '#lib/summary/termOf.ts';
import { shippedDossier } from '../shippedDossier.ts';

const dossier = await shippedDossier();
const force = (id: string, asOf = '') =>
  termOf(
    dossier,
    { asOf },
    dossier.instruments.find((each) => each.id === id)!,
  ).force;

test('whether a treaty is in force is seen from the date of the dossier', () => {
  expect(['treaty-1961', 'treaty-2000', 'treaty-2024', 'bridge-2024'].map((id) => force(id))).toEqual([
    'ended',
    'inForce',
    'notYet',
    'unknown',
  ]);
});

test('or from that of the view, as far as both dates go', () => {
  const at = (asOf: string) => ['treaty-2000', 'treaty-2024'].map((id) => force(id, asOf));
  expect(at('2024-12-03')).toEqual(['inForce', 'notYet']);
  expect(at('2024-12-04')).toEqual(['ended', 'inForce']);
  expect(force('treaty-1961', '1970-01-01')).toBe('inForce');
});
