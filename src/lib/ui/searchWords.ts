import { count, joinWords } from '#lib/charts/wording.ts';
import { searchedTables, type SearchedTable, type SearchEntry } from '#lib/search/searchEntries.ts';
import type { Finding } from '#lib/search/openSearch.ts';

/** What a row of each table is called, one and many. */
const nouns: Readonly<Record<SearchedTable, readonly [one: string, many: string]>> = {
  theses: ['thesis', 'theses'],
  claims: ['claim', 'claims'],
  provisions: ['provision', 'provisions'],
  figures: ['figure', 'figures'],
  events: ['event', 'events'],
  stances: ['stance', 'stances'],
  references: ['reference finding', 'reference findings'],
  issues: ['issue', 'issues'],
  actors: ['actor', 'actors'],
};

export function rowNoun(table: SearchedTable): string {
  return nouns[table][0];
}

/** `3 theses, 12 claims and 1 event`; empty for none. */
export function countRows(entries: readonly SearchEntry[]): string {
  return joinWords(
    searchedTables
      .map((table) => ({ table, amount: entries.filter((entry) => entry.table === table).length }))
      .filter(({ amount }) => amount > 0)
      .map(({ table, amount }) => count(amount, ...nouns[table])),
  );
}

/** What was found, what was left out and what was not found, in sentences. */
export function findingWords(finding: Finding, entries: readonly SearchEntry[], words: string): string {
  const { hits, complete, leftOut, forgiven } = finding;
  const asked = words.trim();
  if (hits.length === 0 && leftOut === 0)
    return `Nothing found: none of the ${countRows(entries)} has ${asked ? `“${asked}”` : 'what the filters ask for'}.`;
  const sentences = forgiven.map(
    ({ word, written }) =>
      `“${word}” stands nowhere; searched was ${joinWords(written.slice(0, 3).map((like) => `“${like}”`))} instead.`,
  );
  if (hits.length === 0) sentences.push('Nothing found among the rows that count in this view.');
  else if (complete) sentences.push(`Found: ${countRows(hits.map(({ entry }) => entry))}.`);
  else
    sentences.push(
      `No row has all of “${asked}”; some of it is in ${countRows(hits.map(({ entry }) => entry))}.`,
    );
  if (leftOut > 0 && asked)
    sentences.push(`${leftOut.toLocaleString('en-GB')} more in rows that do not count in this view.`);
  return sentences.join(' ');
}
