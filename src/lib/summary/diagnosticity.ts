import type { ClaimCellKind } from './claimCell.ts';

/** What each kind of cell counts for; those that are absent take no position of their own. */
const positions: Readonly<Partial<Record<ClaimCellKind, number>>> = {
  supports: 1,
  qualifies: 0,
  contradicts: -1,
};

/**
 * How much a thesis separates the sources: the variance (population form) of their positions, where a source that
 * supports it counts +1, one that qualifies it 0 and one that contradicts it −1. 0 if all say the same, 1 for two camps
 * of the same size; null where fewer than two sources take a position. Sources on both sides, mentions, predictions and
 * silence are no positions and do not enter it.
 *
 * The thought is that of R. J. Heuer, Psychology of Intelligence Analysis, CIA 1999, ch. 8: what is consistent with
 * every hypothesis tells none of them apart and is worth nothing. Unlike Gini's mean difference over pairs, the variance
 * does not rank one source against one above two against two.
 */
export function diagnosticity(kinds: readonly ClaimCellKind[]): number | null {
  const values = kinds.flatMap((kind) => positions[kind] ?? []);
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
