import { circlePath, type PathMark } from '#lib/scene/mark.ts';
import type { Theme } from '#lib/scene/theme.ts';

/** How far the dot of a pair reaches from its middle. */
export function dotRadius(firm: boolean, textSize: number): number {
  return textSize * (firm ? 0.5 : 0.38);
}

/** The dot of a pair: full where it shares enough issues to be judged by, else smaller and hollow. */
export function pairDot(firm: boolean, x: number, y: number, size: number, theme: Theme): PathMark {
  const radius = dotRadius(firm, size);
  return firm
    ? { type: 'path', d: circlePath(x, y, radius), fill: theme.amount }
    : {
        type: 'path',
        d: circlePath(x, y, radius - 0.75),
        fill: theme.ground,
        stroke: theme.hatch,
        strokeWidth: 1.5,
      };
}
