import { describe, expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import { openSearch } from '#lib/search/openSearch.ts';
import { searchResult } from '#lib/search/searchResult.ts';
import { meaningsOf } from '#lib/search/synonyms.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';

const { unit } = english.of('search');

const withSynonyms = (...sets: readonly string[]): Dossier => ({
  ...harbourDossier(),
  synonyms: sets.map((terms, i) => ({ id: `s${i}`, terms: terms.split(';'), note: '', rowNumber: i + 2 })),
});
const all = () => true;
const found = async (dossier: Dossier, input: string) => (await openSearch(dossier, unit)).find(input, all);
const idsOf = async (dossier: Dossier, input: string) =>
  (await found(dossier, input)).hits.map(({ entry }) => `${entry.table} ${entry.id}`).sort();

describe('a search for one word', () => {
  test('finds the rows of all its synonyms, each way', async () => {
    const dossier = withSynonyms('dockers;stevedores;longshore workers');
    const plain = await idsOf(dossier, 'dockers');
    expect(plain.length).toBeGreaterThan(3);
    expect(await idsOf(dossier, 'stevedores')).toEqual(plain);
    expect(await idsOf(dossier, 'Longshore Workers')).toEqual(plain);
    expect(await idsOf(harbourDossier(), 'stevedores')).not.toEqual(plain);
  });

  test('says what it searched besides, and marks it', async () => {
    const dossier = withSynonyms('dockers;stevedores');
    const finding = await found(dossier, 'stevedores');
    expect(finding.also).toEqual(['dockers']);
    expect(finding.hits[0]?.phrases).toContainEqual({ text: 'dockers', closed: true });
    const search = await openSearch(dossier, unit);
    expect(searchResult(english, finding, search.entries, 'stevedores')[0]).toBe('Also searched: “dockers”.');
    // What the dossier never says is not named.
    expect((await found(dossier, 'dockers')).also).toEqual([]);
  });

  test('does not take a word that is known for a misspelling', async () => {
    const dossier = withSynonyms('terminol;terminal');
    expect((await found(dossier, 'terminol')).forgiven).toEqual([]);
    expect(await idsOf(dossier, 'terminol')).toEqual(await idsOf(dossier, '"terminal"'));
  });
});

test('with another word both are asked for', async () => {
  const dossier = withSynonyms('dockers;stevedores');
  expect(await idsOf(dossier, 'stevedores night')).toEqual(await idsOf(dossier, 'dockers night'));
});

test('the longest term counts, and the order of the words', () => {
  const dossier = withSynonyms('North Korea;DPRK', 'Korea;Corea', 'bay; ;Bay');
  const words = (query: string) => meaningsOf(dossier, query.split(' '));
  expect(words('oil north korea')).toEqual([
    { words: ['oil'], others: [] },
    { words: ['north', 'korea'], others: [{ text: 'dprk', closed: true }] },
  ]);
  expect(words('korea north').map(({ others }) => others.map(({ text }) => text))).toEqual([['corea'], []]);
  expect(words('bay')).toEqual([{ words: ['bay'], others: [] }]);
  expect(words('dprk')[0]?.others.map(({ text }) => text)).toEqual(['north korea']);
});
