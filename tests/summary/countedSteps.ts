import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';

/**
 * The step of every actor on every issue, by `actor issue`, counted by hand from the raw rows: without an entry where
 * there is no position or sources stand on both sides. Written apart from the product, to check it.
 */
export function countedSteps(
  dossier: Dossier,
  view: Pick<View, 'reference' | 'confidence'>,
): ReadonlyMap<string, number> {
  const strength = { low: 0, moderate: 1, high: 2 };
  const rows = dossier.stances.filter((row) => {
    const source = dossier.sources.find(({ id }) => id === row.source)!;
    if (row.status !== 'position' || strength[row.confidence ?? 'low'] < strength[view.confidence])
      return false;
    return view.reference || source.file !== '';
  });
  const votes = new Map<string, Map<string, number[]>>();
  for (const row of rows) {
    const source = dossier.sources.find(({ id }) => id === row.source)!;
    const cell = `${row.actor} ${row.issue}`;
    const own = votes.get(cell) ?? new Map<string, number[]>();
    const root = source.derived_from || source.id;
    own.set(root, [...(own.get(root) ?? []), row.stance!]);
    votes.set(cell, own);
  }
  const steps = new Map<string, number>();
  for (const [cell, own] of votes) {
    const all = [...own.values()].flat();
    if (Math.min(...all) < 0 && Math.max(...all) > 0) continue;
    steps.set(cell, towardsZero([...own.values()].map(towardsZero)));
  }
  return steps;
}

/** The middle one, or of two in the middle their mean without what lies behind the decimal point. */
function towardsZero(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return Math.trunc((sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2) + 0;
}
