import { expect, test } from 'vitest';
import { hasCopy } from '#lib/summary/hasCopy.ts';
import { stanceDossier } from '../smallDossier.ts';

test('a copy is told from its original, other sources and what is no source', () => {
  const dossier = stanceDossier('a b<a c d<b', 'p', 'war', []);
  expect(hasCopy(dossier, ['a', 'c', 'nowhere'])).toBe(false);
  expect(hasCopy(dossier, ['c', 'b'])).toBe(true);
  expect(hasCopy(dossier, ['d'])).toBe(true);
  expect(hasCopy(dossier, [])).toBe(false);
});
