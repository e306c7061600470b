import { expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import { isOwnClaim } from '#lib/summary/isOwnClaim.ts';
import { claimDossier } from '../smallDossier.ts';

/** Whether each claim is its source's own; `voices` by source. */
function ownOf(sources: string, claims: string, voices: Readonly<Record<string, string>>): boolean[] {
  const dossier = claimDossier(sources, 't', claims);
  const voiced: Dossier = {
    ...dossier,
    sources: dossier.sources.map((source) => ({ ...source, voice: voices[source.id] ?? '' })),
  };
  return voiced.claims.map((claim) => isOwnClaim(voiced, claim));
}

test('a source makes itself what its own voice claims, and quotes all others', () => {
  const claims = 'a t supports fact kelm\na t supports fact norvik\na t supports fact';
  expect(ownOf('a', claims, { a: 'kelm' })).toEqual([true, false, false]);
});

test('a copy that names no voice has that of its original; one that names its own keeps it', () => {
  const claims = 'b t supports fact kelm\nb t supports fact norvik';
  expect(ownOf('a b<a', claims, { a: 'kelm' })).toEqual([true, false]);
  expect(ownOf('a b<a', claims, { a: 'kelm', b: 'norvik' })).toEqual([false, true]);
  expect(ownOf('a b<a c<b', 'c t supports fact kelm\nc t supports fact norvik', { a: 'kelm' })).toEqual([
    true,
    false,
  ]);
});

test('a source without a known voice makes all its claims itself', () => {
  expect(ownOf('a b<a', 'a t supports fact kelm\nb t supports fact', {})).toEqual([true, true]);
  // Nor does a voice of its copy tell the two apart.
  expect(ownOf('a b<a', 'a t supports fact kelm', { b: 'norvik' })).toEqual([true]);
});

test('a claim of a source that is not in the dossier is nobody else’s', () => {
  const dossier = claimDossier('a', 't', 'a t supports fact kelm');
  expect(isOwnClaim({ ...dossier, sources: [] }, dossier.claims[0]!)).toBe(true);
});
