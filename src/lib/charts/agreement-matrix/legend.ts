import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Where } from '../kit/defineChart.ts';
import { sign } from '../kit/sign.ts';
import { pairMark, strengths } from './pairMark.ts';
import type { AgreementContext } from './read.ts';
import { much, some, supportOf, type Support } from './support.ts';

/** The five strengths always; sizes and the dot only where they occur. */
export function legend({ data, say }: AgreementContext, theme: Theme): Where<LegendItem>[] {
  if (data.pairs.length === 0) return [];
  const item = (label: string, distance: number | null, amount: number) =>
    sign(label, 16, 16, (x, y) => {
      const pair = { distance, issues: Array.from({ length: amount }, (_, i) => i) };
      return [pairMark(pair, { x, y, width: 16, height: 16 }, theme)];
    });
  const occurs = (support: Support) => data.pairs.some((pair) => supportOf(pair) === support);
  const { nothing, little, some: medium, much: full } = say.support;
  return [
    ...strengths.map((strength) => item(say.strengths[strength]!, strength, much)),
    occurs('little') && item(little, 2, 1),
    occurs('some') && item(medium({ from: some, to: much - 1 }), 2, some),
    occurs('much') && item(full({ from: much }), 2, much),
    occurs('nothing') && item(nothing, null, 0),
  ];
}
