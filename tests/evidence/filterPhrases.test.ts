import { expect, test } from 'vitest';
import {
  claimFilterPhrases,
  leftOutPhrases,
  selectionPhrases,
  sourceFilterPhrases,
} from '#lib/evidence/filterPhrases.ts';
import { english } from '../english.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { isDocument } from '#lib/model/source.ts';
import { harbourDossier } from '../data/harbourDossier.ts';

const dossier = harbourDossier();

test('every filter of claims is said in words, none where none is in force', () => {
  expect(claimFilterPhrases(english, dossier, defaultView)).toEqual([]);
  expect(
    claimFilterPhrases(english, dossier, {
      ...defaultView,
      claimant: 'novy-port',
      claimType: 'normative',
      topic: 'work',
      credibility: 3,
      reliability: 'B',
    }),
  ).toEqual([
    'only claims of the type “recommendation”',
    'only claims by Город Новый Порт',
    'only the topic “work”',
    'credibility 3 (possibly true) or better',
    'sources of reliability B (usually reliable) or better',
  ]);
});

test('sources left out are named, unless one document is left or none', () => {
  const documents = dossier.sources.filter(isDocument).map(({ id }) => id);
  expect(documents.length).toBeGreaterThan(2);
  const [first, second, ...others] = documents as [string, string, ...string[]];
  const words = (sourcesOff: readonly string[], change = {}) =>
    sourceFilterPhrases(english, dossier, { ...defaultView, sourcesOff, ...change }).join(' · ');
  expect(words([])).toBe('');
  expect(words([second])).toMatch(/^without \S/);
  expect(words([second, ...others])).toMatch(/^only \S/);
  expect(words(documents)).toBe('no source selected');
  expect(words(documents, { asOf: '2023' })).toBe('no source selected');
  expect(words([first, second], { asOf: '2023' })).toMatch(/ · up to 2023$/);
});

test('where no document counts, other publications may', () => {
  const documents = dossier.sources.filter(isDocument).map(({ id }) => id);
  const all = dossier.sources.map(({ id }) => id);
  const view = { ...defaultView, sourcesOff: documents, reference: true };
  expect(all.length).toBeGreaterThan(documents.length);
  expect(sourceFilterPhrases(english, dossier, view)).toEqual([
    'including other publications',
    'without any document',
  ]);
  expect(sourceFilterPhrases(english, dossier, { ...view, sourcesOff: all })).toEqual(['no source selected']);
  expect(leftOutPhrases(english, dossier, view)).toEqual(['without any document']);
});

test('what is selected is said of all that a page lets be set, left out or not', () => {
  const [first, second] = dossier.sources.filter(isDocument);
  const words = (
    change = {},
    reads: readonly (keyof View)[] = ['sourcesOff', 'asOf', 'bases', 'claimType'],
  ) => selectionPhrases(english, dossier, { ...defaultView, ...change }, reads);
  const all = ['all three documents', 'stated, attributed and inferred', 'any date'];
  expect(words()).toEqual(all);
  expect(words({}, ['sourcesOff', 'asOf'])).toEqual([all[0], all[2]]);
  expect(words({ reference: true })).toEqual([all[0], 'including other publications', all[1], all[2]]);
  expect(
    words({ sourcesOff: [first!.id], bases: ['stated'], confidence: 'high', asOf: '2023-05-01' }),
  ).toEqual([
    expect.stringMatching(/^without /),
    'only stated positions',
    'minimum confidence: high',
    'up to 1 May 2023',
  ]);
  expect(words({ claimType: 'normative', sourcesOff: [second!.id] }).slice(1)).toEqual([
    all[1],
    'only claims of the type “recommendation”',
    all[2],
  ]);
});
