import { beforeAll, expect, test } from 'vitest';
import { openSearch, type Search } from '#lib/search/openSearch.ts';
import { countRows, findingWords } from '#lib/ui/searchWords.ts';
import { harbourDossier } from '../data/harbourDossier.ts';

let search: Search;
beforeAll(async () => {
  search = await openSearch(harbourDossier());
});

function told(words: string, tables?: readonly string[]): string {
  const finding = search.find(words, ({ table }) => tables === undefined || tables.includes(table));
  return findingWords(finding, search.entries, words);
}

test('what was found is counted by kind', () => {
  const { hits } = search.find('wetland', () => true);
  expect(told('wetland')).toBe(`Found: ${countRows(hits.map(({ entry }) => entry))}.`);
  expect(told('wetland')).toMatch(/^Found: 1 thesis, \d+ claims, /);
});

test('what matches in rows that do not count is told', () => {
  expect(told('wetland', ['theses'])).toMatch(
    /^Found: 1 thesis\. \d+ more in rows that do not count in this view\.$/,
  );
  expect(told('wetland', ['figures', 'none'])).not.toContain('Nothing found');
  expect(told('wetland', [])).toMatch(/^Nothing found among the rows that count in this view\. \d+ more /);
});

test('a slip that was forgiven is owned up to', () => {
  expect(told('wetlnad')).toMatch(/^“wetlnad” stands nowhere; searched was “wetland” instead\. Found: /);
});

test('rows with some of the words are not passed off as rows with all', () => {
  expect(told('wetland subsidy')).toMatch(/^No row has all of “wetland subsidy”; some of it is in /);
});

test('where nothing is found it is said what was searched', () => {
  expect(told('qqqqqqqq')).toBe(`Nothing found: none of the ${countRows(search.entries)} has “qqqqqqqq”.`);
});
