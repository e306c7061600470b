import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { isFirm } from '#lib/summary/choosePair.ts';
import type { Where } from '../kit/defineChart.ts';
import { sign } from '../kit/sign.ts';
import type { AgreementContext } from './read.ts';
import { pairDot } from './support.ts';

/** What the dots stand for that occur. */
export function legend({ data, say }: AgreementContext, theme: Theme): Where<LegendItem>[] {
  const { measure, least } = data;
  const drawn = data.pairs.filter(({ distance }) => distance !== null);
  return [true, false].map((firm) => {
    const label = firm ? say.support.much({ least, measure }) : say.support.little;
    return (
      drawn.some((pair) => isFirm(pair, least) === firm) &&
      sign(label, 14, 14, (x, y) => [pairDot(firm, x + 7, y + 7, 13, theme)])
    );
  });
}
