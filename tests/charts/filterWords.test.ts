import { expect, test } from 'vitest';
import { claimFilterWords } from '#lib/charts/filterWords.ts';
import { defaultView } from '#lib/model/view.ts';
import { harbourDossier } from '../data/harbourDossier.ts';

const dossier = harbourDossier();

test('every filter of claims is said in words, none where none is in force', () => {
  expect(claimFilterWords(dossier, defaultView)).toEqual([]);
  expect(
    claimFilterWords(dossier, {
      ...defaultView,
      claimant: 'novy-port',
      claimType: 'normative',
      topic: 'work',
      credibility: 3,
      reliability: 'B',
    }),
  ).toEqual([
    'only claims of the type “what ought to be”',
    'only claims made by Город Новый Порт',
    'only the topic “work”',
    'credibility 3 (possibly true) or better',
    'sources of reliability B (usually reliable) or better',
  ]);
});
