import { circlePath, type PathMark } from '#lib/scene/mark.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { isFirm } from '#lib/summary/choosePair.ts';
import type { Where } from '../kit/defineChart.ts';
import { sign } from '../kit/sign.ts';
import type { AgreementContext } from './read.ts';

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

/** What the dots stand for that occur. */
export function legend({ data, say }: AgreementContext, theme: Theme): Where<LegendItem>[] {
  const { measure, least, leastDrawn } = data;
  return [true, false].map((firm) => {
    const label = firm
      ? say.support.much({ least, measure })
      : say.support.little({ least: Math.max(least, 3), drawn: leastDrawn, measure });
    return (
      data.pairs.some((pair) => isFirm(pair, least) === firm) &&
      sign(label, 14, 14, (x, y) => [pairDot(firm, x + 7, y + 7, 13, theme)])
    );
  });
}
