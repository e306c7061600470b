import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { likelihoodRank } from '#lib/model/likelihood.ts';
import { sourcePlace } from '#lib/summary/sourcePlace.ts';
import { searchedTables, type SearchEntry } from './searchEntries.ts';

/**
 * The order of rows that were not searched for: table by table; claims with a likelihood first, the most likely on top;
 * then by source, paragraph and id.
 */
export function listOrder(dossier: Dossier): (a: SearchEntry, b: SearchEntry) => number {
  const keyOf = ({ table, at }: SearchEntry): readonly number[] => {
    const row = dossier[table][at]!;
    return [
      searchedTables.indexOf(table),
      'likelihood' in row ? -likelihoodRank(row.likelihood) : 0,
      'source' in row ? sourcePlace(dossier, row.source) : 0,
      'paragraph' in row ? (row.paragraph ?? 0) : 0,
    ];
  };
  return (a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    const at = first.findIndex((value, i) => value !== second[i]);
    if (at !== -1) return (first[at] ?? 0) - (second[at] ?? 0);
    return compareText(a.id, b.id);
  };
}
