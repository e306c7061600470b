import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { BearingCounts, ClaimCell } from '#lib/summary/claimCell.ts';
import { cellMarks, type DrawnCell } from './cell.ts';
import type { ClaimsData } from './summarise.ts';

const none: BearingCounts = { supports: 0, contradicts: 0, qualifies: 0, mentions: 0 };

/** The two sides and silence always; the other marks only where they occur. */
export function legend(data: ClaimsData, theme: Theme): LegendItem[] {
  const cells = data.rows.flatMap((row) => row.cells);
  if (data.sources.length === 0) return [];
  const occurs = (test: (cell: ClaimCell) => boolean) => cells.some(test);
  const item = (label: string, sample: Partial<DrawnCell>, width = 26): LegendItem => ({
    label,
    swatchWidth: width,
    swatchHeight: 16,
    swatch: (x, y) => {
      const cell: DrawnCell = {
        kind: 'silent',
        predicted: false,
        claims: none,
        predictions: none,
        ...sample,
      };
      return cellMarks(cell, { x, y, width, height: 16 }, 12, theme);
    },
  });
  const solid = (kind: ClaimCell['kind']) => occurs((cell) => cell.kind === kind && !cell.predicted);
  const items = [item('supports', { kind: 'supports' }), item('contradicts', { kind: 'contradicts' })];
  if (solid('split')) items.push(item('one source does both', { kind: 'split' }));
  if (solid('qualifies')) items.push(item('qualifies', { kind: 'qualifies' }));
  if (solid('mentions')) items.push(item('mentions', { kind: 'mentions' }));
  items.push(item('silent', {}));
  if (occurs((cell) => cell.predicted)) {
    items.push(item('hollow: by prediction only', { kind: 'supports', predicted: true }));
  }
  if (occurs((cell) => !cell.predicted && Object.values(cell.predictions).some((amount) => amount > 0))) {
    items.push(
      item('ring: predictions as well', { kind: 'supports', predictions: { ...none, supports: 1 } }, 36),
    );
  }
  return items;
}
