import { expect, test } from 'vitest';
import { isParty, nameInText } from '#lib/model/actor.ts';
import { harbourDossier } from '../data/harbourDossier.ts';

const actor = harbourDossier().actors[0]!;

test('the dossier has the last word on who is a party, the kind the first', () => {
  expect(isParty({ ...actor, kind: 'state', role: '' })).toBe(true);
  expect(isParty({ ...actor, kind: 'media', role: '' })).toBe(false);
  expect(isParty({ ...actor, kind: 'state', role: 'observer' })).toBe(false);
  expect(isParty({ ...actor, kind: 'media', role: 'party' })).toBe(true);
});

test('within a sentence an actor has the name for sentences, else the short one, else the full one', () => {
  const names = { name: 'Full', short_name: 'Short', name_in_text: 'the Short' };
  expect(nameInText({ ...actor, ...names })).toBe('the Short');
  expect(nameInText({ ...actor, ...names, name_in_text: '' })).toBe('Short');
  expect(nameInText({ ...actor, ...names, name_in_text: '', short_name: '' })).toBe('Full');
});
