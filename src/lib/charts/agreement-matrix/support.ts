import { enoughIssues } from '#lib/summary/choosePair.ts';
import { circlePath, type PathMark } from '#lib/scene/mark.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { basisOf, type Pair } from '#lib/summary/comparison.ts';

type Basis = Pick<Pair, 'issues' | 'items'>;

/** Shared issues or items from which on the dot of a pair is large. */
export const much = 6;

/** Whether a pair shares enough issues to be judged by; one or two are not "consistently". */
export function isFirm(pair: Basis): boolean {
  return basisOf(pair) >= enoughIssues;
}

/** How far the dot of a pair reaches from its middle, the further the more issues it shares. */
export function dotRadius(pair: Basis, textSize: number): number {
  return textSize * (basisOf(pair) >= much ? 0.5 : 0.38);
}

/** The dot of a pair: full where it can be judged by, hollow where it rests on one issue or two. */
export function pairDot(pair: Basis, x: number, y: number, size: number, theme: Theme): PathMark {
  const radius = dotRadius(pair, size);
  return isFirm(pair)
    ? { type: 'path', d: circlePath(x, y, radius), fill: theme.amount }
    : {
        type: 'path',
        d: circlePath(x, y, radius - 0.75),
        fill: theme.ground,
        stroke: theme.hatch,
        strokeWidth: 1.5,
      };
}
