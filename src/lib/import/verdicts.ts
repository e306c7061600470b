import type { Bearing } from '#lib/model/claim.ts';
import { textCounts } from './gridTexts.ts';
import type { Grid } from './Grid.ts';
import { meaningsMapped, type Mapping } from './mapping.ts';
import type { ImportProblem } from './problem.ts';
import { bearingOfVerdict } from './verdictWords.ts';

/** What a verdict does to its claim, as the mapping or else its words say; null where neither knows it. */
export function verdictMeaning(mapping: Mapping): (text: string) => Bearing | 'none' | null {
  const mapped = meaningsMapped(mapping, 'claims');
  return (text) => mapped(text) ?? bearingOfVerdict(text) ?? null;
}

/** Verdicts of which nobody knows what they do to the claim, each once, those of most cells first. */
export function unknownVerdicts(grid: Grid, mapping: Mapping): ImportProblem[] {
  const column = mapping.columns.verdict;
  const at = grid.columns.findIndex(({ address }) => address === column);
  if (column === undefined || at === -1) return [];
  const meaning = verdictMeaning(mapping);
  return [...textCounts(grid, at)]
    .filter(([text]) => text.trim() !== '' && meaning(text) === null)
    .sort(([, a], [, b]) => b - a)
    .map(([value, cells]) => ({ row: null, column, value, flaw: { kind: 'verdictUnknown', cells } }));
}
