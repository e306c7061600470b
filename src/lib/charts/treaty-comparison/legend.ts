import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { bandWidth, kindBand, type BandClause } from './kindBand.ts';
import type { ComparisonData } from './summarise.ts';

const samples: readonly { readonly label: string; readonly clause: BandClause }[] = [
  { label: 'binding provision', clause: { kind: 'present', obligations: ['shall'] } },
  { label: 'softer provision', clause: { kind: 'present', obligations: ['may'] } },
  { label: 'said to be missing', clause: { kind: 'absent', obligations: [] } },
  { label: 'only readings', clause: { kind: 'reading', obligations: [] } },
  { label: 'nothing found', clause: { kind: 'none', obligations: [] } },
];

/** All of the kinds, also those that don't occur: what is not there is what a reader has to tell apart. */
export function legend(data: ComparisonData, theme: Theme): LegendItem[] {
  if (data.rows.length === 0) return [];
  return samples.map(({ label, clause }) => ({
    label,
    swatchWidth: bandWidth,
    swatchHeight: 16,
    swatch: (x, y) => [...kindBand(clause, { x, y, width: bandWidth, height: 16 }, theme)],
  }));
}
