import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { bandWidth, kindBand, type BandClause } from './kindBand.ts';
import type { ComparisonContext } from './read.ts';

/** All of the kinds, also those that don't occur: what is not there is what a reader has to tell apart. */
export function legend({ say, data }: ComparisonContext, theme: Theme): LegendItem[] {
  if (data.rows.length === 0) return [];
  const item = (label: string, clause: BandClause): LegendItem => ({
    label,
    swatchWidth: bandWidth,
    swatchHeight: 16,
    swatch: (x, y) => kindBand(clause, { x, y, width: bandWidth, height: 16 }, theme),
  });
  const { kinds } = say;
  return [
    item(say.legend.binding, { kind: 'present', obligations: ['shall'] }),
    item(say.legend.softer, { kind: 'present', obligations: ['may'] }),
    ...(['absent', 'reading', 'none'] as const).map((kind) => item(kinds[kind], { kind, obligations: [] })),
  ];
}
