import type { Found } from '#lib/charts/chartChanges.ts';
import type { Sayings } from '#lib/words/Words.ts';

/**
 * What is found of a mark in one view, beside what is found in the other. Numbers are named, and further texts where it is
 * found in both, since several columns may differ.
 */
export function foundText(say: Sayings['card']['changes'], found: Found, other: Found): string {
  if (!found) return say.notShown;
  if (found === 'nothing') return say.nothingFound;
  const isCompared = other !== null && other !== 'nothing';
  return say.cells(
    found.map(({ column, cell }, i) => ({
      label: column.kind === 'number' || (isCompared && i > 0) ? column.label : '',
      text: cell.text,
    })),
  );
}
