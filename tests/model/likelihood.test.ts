import { expect, test } from 'vitest';
import { likelihoodRank } from '#lib/model/likelihood.ts';
import { shippedDossier } from '../shippedDossier.ts';

test('the terms of the scale rise from 1 to 7, whichever synonym is used', () => {
  const scale = ['remote', 'very unlikely', 'improbable', 'roughly even odds', 'probably', 'very likely'];
  expect([...scale, 'almost certainly'].map(likelihoodRank)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(likelihoodRank('Almost certain')).toBe(likelihoodRank('nearly certain'));
});

test('no term and a word outside the scale have no rank', () => {
  expect(['', 'perhaps'].map(likelihoodRank)).toEqual([0, 0]);
});

test('every term of the dossier that ships has a rank', async () => {
  const { claims } = await shippedDossier();
  const terms = claims.map(({ likelihood }) => likelihood).filter(Boolean);
  expect(terms.length).toBeGreaterThan(0);
  for (const term of terms) expect(likelihoodRank(term)).toBeGreaterThan(0);
});
