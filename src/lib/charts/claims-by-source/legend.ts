import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { ClaimCellKind } from '#lib/summary/claimCell.ts';
import type { Where } from '../kit/defineChart.ts';
import { sign } from '../kit/sign.ts';
import { cellMarks, type DrawnCell } from './cell.ts';
import { hasBoth, type ClaimsContext } from './read.ts';

/** The two sides always; the other marks only where they occur. */
export function legend({ say, data, presentation }: ClaimsContext, theme: Theme): Where<LegendItem>[] {
  const isFull = presentation === 'full';
  const cells = data.rows.flatMap((row) => row.cells);
  const item = (label: string, kind: ClaimCellKind, sample: Partial<DrawnCell> = {}, width = 26) => {
    const cell = { kind, predicted: false, amount: '', alsoPredicted: null, word: '', ...sample };
    return sign(label, width, 16, (x, y) =>
      cellMarks(cell, { x, y, width, height: 16 }, isFull ? 12 : 14, theme),
    );
  };
  const isClaimed = (kind: ClaimCellKind) => cells.some((cell) => cell.kind === kind && !cell.predicted);
  return [
    ...(['supports', 'contradicts'] as const).map((kind) => item(say.kinds[kind], kind)),
    ...(['split', 'qualifies', 'mentions', 'quoted'] as const).map(
      (kind) => isClaimed(kind) && (isFull || !(kind in say.inCell)) && item(say.kinds[kind], kind),
    ),
    cells.some(({ predicted }) => predicted) && item(say.legend.predicted, 'supports', { predicted: true }),
    isFull &&
      cells.some(hasBoth) &&
      item(say.legend.alsoPredicted, 'supports', { alsoPredicted: 'supports' }, 36),
  ];
}
