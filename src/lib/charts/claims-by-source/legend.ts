import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { ClaimCell } from '#lib/summary/claimCell.ts';
import { cellMarks, type DrawnCell } from './cell.ts';
import { hasBoth, type ClaimsContext } from './read.ts';

/** The two sides and silence always; the other marks only where they occur. */
export function legend({ say, data }: ClaimsContext, theme: Theme): LegendItem[] {
  if (data.sources.length === 0) return [];
  const cells = data.rows.flatMap((row) => row.cells);
  const item = (label: string, sample: Pick<DrawnCell, 'kind'> & Partial<DrawnCell>, width = 26) => ({
    label,
    swatchWidth: width,
    swatchHeight: 16,
    swatch: (x: number, y: number) => {
      const cell = { predicted: false, amount: '', alsoPredicted: false, ...sample };
      return cellMarks(cell, { x, y, width, height: 16 }, 12, theme);
    },
  });
  const kinds = new Set(cells.filter(({ predicted }) => !predicted).map(({ kind }) => kind));
  const shown = (kind: ClaimCell['kind']) => kind === 'supports' || kind === 'contradicts' || kinds.has(kind);
  const order = ['supports', 'contradicts', 'split', 'qualifies', 'mentions', 'quoted'] as const;
  const items = [...order.filter(shown), 'silent' as const].map((kind) => item(say.kinds[kind], { kind }));
  if (cells.some(({ predicted }) => predicted)) {
    items.push(item(say.legend.predicted, { kind: 'supports', predicted: true }));
  }
  if (cells.some(hasBoth)) {
    items.push(item(say.legend.alsoPredicted, { kind: 'supports', alsoPredicted: true }, 36));
  }
  return items;
}
