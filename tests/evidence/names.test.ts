import { expect, test } from 'vitest';
import { nameInText, shortName } from '#lib/evidence/names.ts';
import { shippedDossier } from '../shippedDossier.ts';

const dossier = await shippedDossier();

test('an actor is named with its article within a sentence, without it in a label', () => {
  expect([shortName(dossier, 'prk'), nameInText(dossier, 'prk')]).toEqual(['DPRK', 'the DPRK']);
  expect([shortName(dossier, 'analysts'), nameInText(dossier, 'analysts')]).toEqual(['Analysts', 'analysts']);
});

test('the short name stands in where a sentence needs no other', () => {
  expect(nameInText(dossier, 'rus')).toBe('Russia');
  const bare = { ...dossier, actors: dossier.actors.map((actor) => ({ ...actor, name_in_text: '' })) };
  expect(nameInText(bare, 'prk')).toBe('DPRK');
});

test('an unknown actor is named by its id', () => {
  expect([shortName(dossier, 'nobody'), nameInText(dossier, 'nobody')]).toEqual(['nobody', 'nobody']);
});
