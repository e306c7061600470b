import type { Pair } from '#lib/summary/comparison.ts';

/** One actor with those it can be compared with: a party with other parties, who else speaks with all. */
export interface Strip {
  /** Position in `dossier.actors`. */
  readonly actor: number;
  /** From the nearest to the furthest, at one distance those that share most issues first; never empty. */
  readonly pairs: readonly Pair[];
  /** Those too that a slide leaves out. */
  readonly all: readonly Pair[];
}
