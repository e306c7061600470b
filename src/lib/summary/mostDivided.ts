import { polarisation } from './order.ts';
import type { StanceCells } from './stanceCells.ts';

export interface Division {
  /** Position in `dossier.issues`. */
  readonly issue: number;
  /** Actors on either side; those who are neutral or told of in opposite ways are on none. */
  readonly support: number;
  readonly oppose: number;
}

/**
 * The issue that divides most: how far the known positions lie apart, times how many they are; of several the first
 * given. Null
 * where no issue has four actors or more that take sides, on both sides.
 */
export function mostDivided(
  cells: StanceCells,
  actors: readonly number[],
  issues: readonly number[],
): Division | null {
  let most: Division | null = null;
  let deepest = 0;
  for (const issue of issues) {
    const values: number[] = [];
    let support = 0;
    let oppose = 0;
    for (const actor of actors) {
      const { value } = cells.at(actor, issue);
      if (value === null) continue;
      values.push(value);
      if (value > 0) support++;
      if (value < 0) oppose++;
    }
    // Two actors who differ are a quarrel; a division needs more.
    if (support + oppose < 4 || support === 0 || oppose === 0) continue;
    // The wider apart and the more of them, the deeper the division.
    const depth = (polarisation(values) ?? 0) * values.length;
    if (depth <= deepest) continue;
    deepest = depth;
    most = { issue, support, oppose };
  }
  return most;
}
