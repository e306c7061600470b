import { expect, test } from 'vitest';
import { actorWords } from '#lib/model/actor.ts';

test('an actor is told in words: what it is, its bloc, and its country code as such', () => {
  expect(actorWords({ kind: 'state', bloc: 'Signatories', iso3: 'PRK' })).toBe(
    'State · Signatories · country code PRK',
  );
  expect(actorWords({ kind: 'author', bloc: '', iso3: '' })).toBe('Author of a source');
});
