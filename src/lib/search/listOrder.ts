import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { likelihoodRank } from '#lib/model/likelihood.ts';
import { sourcePlace } from '#lib/summary/sourcePlace.ts';
import { searchedTables, type SearchEntry } from './searchEntries.ts';

/**
 * Rows that were not searched for, in order: table by table; claims with a likelihood first, the most likely on top;
 * then by source, paragraph and id.
 */
export function listOrder(dossier: Dossier, entries: readonly SearchEntry[]): SearchEntry[] {
  const keyOf = ({ table, at }: SearchEntry): readonly number[] => {
    const row = dossier[table][at]!;
    return [
      searchedTables.indexOf(table),
      'likelihood' in row ? -likelihoodRank(row.likelihood) : 0,
      'source' in row ? sourcePlace(dossier, row.source) : 0,
      'paragraph' in row ? (row.paragraph ?? 0) : 0,
    ];
  };
  // Each row is looked up once: those of a large table are made anew each time.
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry) }));
  keyed.sort((a, b) => {
    const at = a.key.findIndex((value, i) => value !== b.key[i]);
    if (at !== -1) return (a.key[at] ?? 0) - (b.key[at] ?? 0);
    return compareText(a.entry.id, b.entry.id);
  });
  return keyed.map(({ entry }) => entry);
}
