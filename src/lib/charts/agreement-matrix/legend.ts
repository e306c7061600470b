import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { pairMark, strengths } from './pairMark.ts';
import type { AgreementContext } from './read.ts';
import { much, some, supportOf } from './support.ts';

/** The five strengths always; sizes and the dot only where they occur. */
export function legend({ data, say }: AgreementContext, theme: Theme): LegendItem[] {
  if (data.pairs.length === 0) return [];
  const item = (label: string, distance: number | null, amount: number): LegendItem => ({
    label,
    swatchWidth: 16,
    swatchHeight: 16,
    swatch: (x, y) => {
      const pair = { distance, issues: Array.from({ length: amount }, (_, i) => i) };
      return [pairMark(pair, { x, y, width: 16, height: 16 }, theme)];
    },
  });
  const occurring = new Set(data.pairs.map(supportOf));
  const { nothing, little, some: medium, much: full } = say.support;
  return [
    ...strengths.map((strength) => item(say.strengths[strength]!, strength, much)),
    ...(occurring.has('little') ? [item(little, 2, 1)] : []),
    ...(occurring.has('some') ? [item(medium({ from: some, to: much - 1 }), 2, some)] : []),
    ...(occurring.has('much') ? [item(full({ from: much }), 2, much)] : []),
    ...(occurring.has('nothing') ? [item(nothing, null, 0)] : []),
  ];
}
