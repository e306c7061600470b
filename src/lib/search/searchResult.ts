import type { Words } from '#lib/words/Words.ts';
import type { Finding } from './openSearch.ts';
import { searchedTables, type SearchedTable, type SearchEntry } from './searchEntries.ts';

/** How many entries of each table there are, in the order of the tables; none is nought. */
export function entryAmounts(
  entries: readonly SearchEntry[],
): { readonly table: SearchedTable; readonly amount: number }[] {
  return searchedTables
    .map((table) => ({ table, amount: entries.filter((entry) => entry.table === table).length }))
    .filter(({ amount }) => amount > 0);
}

/** Words that are offered in place of one that stands nowhere. */
const mostInstead = 3;

/**
 * What was found, what lies outside the filters and what was searched for instead, in sentences.
 *
 * @param entries all that was searched
 * @param input as it was written
 */
export function searchResult(
  words: Words,
  { hits, inPart, leftOut, inPublications, forgiven, longer, also, idle, signsAlone }: Finding,
  entries: readonly SearchEntry[],
  input: string,
): string[] {
  const say = words.of('search');
  const asked = input.trim();
  if (signsAlone) return [say.signsAlone(asked)];
  if (hits.length === 0 && asked === '') return [say.nothingPasses(entryAmounts(entries))];
  if (hits.length === 0 && leftOut === 0) return [say.nothing({ asked, searched: entryAmounts(entries) })];
  const found = entryAmounts(hits.map(({ entry }) => entry));
  const absent = hits.filter(({ entry }) => entry.isAbsent).length;
  const outside = { amount: leftOut - inPublications, publications: inPublications };
  return [
    ...(idle.length > 0 ? [say.idle(idle)] : []),
    ...(also.length > 0 && hits.length > 0 ? [say.also(also)] : []),
    ...forgiven.map(({ word, written }) => say.instead({ word, instead: written.slice(0, mostInstead) })),
    ...(found.length === 0 ? [] : [inPart ? say.foundInPart({ ...inPart, found }) : say.found(found)]),
    ...(absent > 0 ? [say.absent(absent)] : []),
    ...longer.map(({ word, written, rows }) =>
      say.longer({ word, longer: written.slice(0, mostInstead), rows }),
    ),
    ...(leftOut > 0 && asked
      ? [inPart?.isWholeOutside ? say.allOutside(outside) : say.outside({ ...outside, found: hits.length })]
      : []),
  ];
}
