import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { sign } from '../kit/sign.ts';
import { bandWidth, kindBand, type BandClause } from './kindBand.ts';
import type { ComparisonContext } from './read.ts';

/**
 * All of the kinds, also those that don't occur: what is not there is what a reader has to tell apart. On a slide the
 * words in the cells say it.
 */
export function legend({ say: words, presentation, data }: ComparisonContext, theme: Theme): LegendItem[] {
  const { legend: say, kinds } = words;
  if (presentation === 'slide') return [];
  const present = data.rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'present'));
  const isUntold = present.some(({ obligations }) => obligations.length === 0);
  const isTold = !isUntold || present.some(({ obligations }) => obligations.length > 0);
  const item = (label: string, clause: BandClause) =>
    sign(label, bandWidth, 16, (x, y) => kindBand(clause, { x, y, width: bandWidth, height: 16 }, theme));
  return [
    ...(isTold ? [item(say.binding, { kind: 'present', obligations: ['shall'] })] : []),
    ...(isTold ? [item(say.softer, { kind: 'present', obligations: ['may'] })] : []),
    ...(isUntold ? [item(say.untold, { kind: 'present', obligations: [] })] : []),
    item(say.absent, { kind: 'absent', obligations: [] }),
    ...(['reading', 'none'] as const).map((kind) => item(kinds[kind], { kind, obligations: [] })),
  ];
}
