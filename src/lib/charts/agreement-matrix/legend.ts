import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { basisOf } from '#lib/summary/comparison.ts';
import type { Where } from '../kit/defineChart.ts';
import { sign } from '../kit/sign.ts';
import { enoughIssues } from '#lib/summary/choosePair.ts';
import type { AgreementContext } from './read.ts';
import { isFirm, much, pairDot } from './support.ts';

/** What the dots stand for that occur. */
export function legend({ data, say }: AgreementContext, theme: Theme): Where<LegendItem>[] {
  const { measure } = data;
  const drawn = data.pairs.filter(({ distance }) => distance !== null);
  const item = (label: string, amount: number) =>
    sign(label, 14, 14, (x, y) => [
      pairDot({ issues: Array<number>(amount).fill(0) }, x + 7, y + 7, 13, theme),
    ]);
  const occurs = (from: number, to: number) =>
    drawn.some((pair) => basisOf(pair) >= from && basisOf(pair) <= to);
  return [
    occurs(much, Infinity) && item(say.support.much({ from: much, measure }), much),
    occurs(enoughIssues, much - 1) &&
      item(say.support.some({ from: enoughIssues, to: much - 1 }), enoughIssues),
    drawn.some((pair) => !isFirm(pair)) && item(say.support.little, 1),
  ];
}
