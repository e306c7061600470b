import { beforeAll, expect, test } from 'vitest';
import { openSearch, type Search } from '#lib/search/openSearch.ts';
import { entryAmounts, searchResult } from '#lib/search/searchResult.ts';
import { codedTable, importedTreaties } from '../codedTreaties.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';

const { unit } = english.of('search');

let search: Search;
beforeAll(async () => {
  search = await openSearch(harbourDossier(), unit);
});

const { amounts } = english.of('evidence');

/** What is said of a search, in the given tables alone. */
function said(words: string, tables?: readonly string[]): string {
  const finding = search.find(words, ({ table }) => tables === undefined || tables.includes(table));
  return searchResult(english, finding, search.entries, words).join(' ');
}

test('what was found is counted by kind', () => {
  const { hits } = search.find('wetland', () => true);
  expect(said('wetland')).toBe(`Found ${amounts(entryAmounts(hits.map(({ entry }) => entry)))}.`);
  expect(said('wetland')).toMatch(/^Found 1 argument, \d+ claims, /);
});

test('what matches outside the filters is counted', () => {
  expect(said('wetland', ['theses'])).toMatch(/^Found 1 argument\. \d+ more outside the current filters\.$/);
  expect(said('wetland', ['figures', 'none'])).not.toContain('No match');
  expect(said('wetland', [])).toMatch(/^No match within the current filters, \d+ outside them\.$/);
});

test('what stands in other publications alone is said to be there', () => {
  const { outside } = english.of('search');
  expect(outside({ amount: 0, publications: 3, found: 5 })).toBe('3 more in other publications.');
  expect(outside({ amount: 2, publications: 3, found: 5 })).toBe(
    '3 more in other publications, 2 outside the current filters.',
  );
  expect(outside({ amount: 0, publications: 3, found: 0 })).toBe(
    'No match in what is counted now: 3 in other publications.',
  );
  const isThesis = ({ table }: { table: string }) => table === 'theses';
  const finding = search.find('wetland', isThesis, { withPublications: () => true });
  expect(searchResult(english, finding, search.entries, 'wetland').at(-1)).toBe(
    outside({ amount: 0, publications: finding.leftOut, found: finding.hits.length }),
  );
});

test('a slip that was forgiven is owned up to', () => {
  expect(said('wetlnad')).toMatch(/^No match for “wetlnad”; showing “wetland”\. Found /);
});

test('rows with some of the words are not passed off as rows with all', () => {
  expect(said('wetland subsidy')).toMatch(/^Nothing has both of these terms\. Found with one of them: \d/);
});

test('where nothing is found it is said what was searched', () => {
  expect(said('qqqqqqqq')).toBe(`No match for “qqqqqqqq” in ${amounts(entryAmounts(search.entries))}.`);
});

test('where the filters let nothing through it is said what they were asked of', () => {
  expect(said('', [])).toBe(`None of the ${amounts(entryAmounts(search.entries))} matches these filters.`);
});

test('where signs alone are entered it is said that nothing was searched for', () => {
  expect(said(' ??? ')).toBe('Nothing was searched for: “???” has no letters or digits.');
  expect(said('??? wetland')).toMatch(/^Found /);
});

test('what a table says a treaty does not have is found, and counted as such', async () => {
  const { text, codes } = codedTable(20, 8);
  const own = await openSearch(await importedTreaties(text), unit);
  const finding = own.find('c003', () => true);
  const absent = codes.filter((row) => row[2] === '0').length;
  expect(absent).toBeGreaterThan(1);
  expect(searchResult(english, finding, own.entries, 'c003').join(' ')).toContain(
    `${absent} of them say that a treaty does not have it.`,
  );
});
