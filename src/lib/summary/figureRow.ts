import type { Figure } from '#lib/model/figure.ts';
import type { Verdict } from '#lib/model/reference.ts';
import type { CapShare } from './capShare.ts';
import type { PublishedFinding } from './publishedFindings.ts';

/** One figure with all that is drawn beside it. */
export interface FigureRow {
  readonly figure: Figure;
  /** Position in `dossier.figures`. */
  readonly at: number;
  /** The worst verdict of its checks; null if it was not checked. */
  readonly verdict: Verdict | null;
  /** A published finding conflicts with it; being partly confirmed or denied is no conflict. */
  readonly contested: boolean;
  /** It is contested, and no other finding bears it out. */
  readonly inError: boolean;
  readonly findings: readonly PublishedFinding[];
  /** The finding with a value in the same unit that it conflicts with; null where there is none. */
  readonly rival: PublishedFinding | null;
  /** The limits it is measured against, each value once, ascending. */
  readonly caps: readonly Figure[];
  /** The largest share of a limit; null where none can be worked out. */
  readonly share: CapShare | null;
}
