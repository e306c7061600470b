import { expect, test } from 'vitest';
import { sourceCitation, sourceName, sourceNumber } from '#lib/evidence/citation.ts';
import { english } from '../english.ts';
import { stanceDossier } from '../smallDossier.ts';

const dossier = stanceDossier('a b<a c', 'p', 'war', []);

test('sources are numbered from one in the order of the dossier', () => {
  expect(['a', 'b', 'c'].map((id) => sourceNumber(dossier, id))).toEqual([1, 2, 3]);
  expect(sourceNumber(dossier, 'nowhere')).toBe(0);
});

test('a copy has the name of its original, what is no source its id', () => {
  expect(sourceName(english, dossier, 'b')).toBe('Paper a (copy)');
  expect(sourceName(english, dossier, 'nowhere')).toBe('nowhere');
  expect(sourceCitation(english, dossier, 'c')).toBe('[3] Paper c, 2024');
});

test.each([
  ['https://www.example.org/news/2024/06/a-long-way?to=it', 'example.org'],
  ['http://example.org', 'example.org'],
  ['see https://example.org/a', '“see https://example.org/a”'],
  ['https://example.org/a and more', '“https://example.org/a and more”'],
])('a source that is named by %s alone is called %s', (title, name) => {
  const sources = dossier.sources.map((source) => ({ ...source, publisher: '', author: '', title }));
  expect(sourceName(english, { ...dossier, sources }, 'a')).toBe(name);
});
