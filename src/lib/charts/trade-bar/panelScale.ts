import type { View } from '#lib/model/view.ts';
import { linearScale, logScale, type AmountScale } from '#lib/scene/axis.ts';
import type { FigureRow, Panel } from './read.ts';

export interface PanelScale {
  readonly scale: AmountScale;
  /** Where bars that are far too long are broken; null if there are none. */
  readonly breakAt: number | null;
  /** The value of the whole that shares are part of; null for other values. */
  readonly whole: number | null;
}

/** The part of the width that credible values keep where another value runs off. */
const credibleShare = 0.5;

/** Whether the panel stands on a logarithmic axis: asked for, amounts only, and every value above zero. */
export function isLogarithmic(panel: Panel, scale: View['scale']): boolean {
  return scale === 'log' && panel.axis === 'amount' && valuesOf(panel.rows).every((value) => value > 0);
}

/** Whether any panel stands on a logarithmic axis. */
export function usesLog(panels: readonly Panel[], scale: View['scale']): boolean {
  return panels.some((panel) => isLogarithmic(panel, scale));
}

/** Rows whose value is known to be out of all proportion and lies far beyond every credible value of its panel. */
export function brokenRows(panel: Panel, scale: View['scale']): readonly FigureRow[] {
  if (isLogarithmic(panel, scale)) return [];
  const isWrong = (row: FigureRow) => row.verdict === 'magnitude_error';
  const credible = valuesOf(panel.rows, (row) => !isWrong(row));
  if (credible.length === 0) return [];
  return panel.rows.filter((row) => isWrong(row) && row.figure.value > Math.max(0, ...credible) * 1.5);
}

/** Linear scales leave out broken rows, so that a value wrong by orders of magnitude flattens nothing. */
export function panelScale(panel: Panel, kind: View['scale'], left: number, right: number): PanelScale {
  if (isLogarithmic(panel, kind)) {
    return { scale: logScale(valuesOf(panel.rows), [left, right]), breakAt: null, whole: null };
  }
  const broken = brokenRows(panel, kind);
  const whole = panel.axis === 'share' ? (panel.unit === '1' ? 1 : 100) : null;
  const values = valuesOf(panel.rows, (row) => !broken.includes(row));
  if (whole !== null) values.push(whole);
  const end = broken.length === 0 ? right : left + (right - left) * credibleShare;
  return {
    scale: linearScale(values, [left, end]),
    breakAt: broken.length === 0 ? null : end + (right - end) * 0.12,
    whole,
  };
}

/** The values of the rows chosen, with all findings of the panel. */
function valuesOf(rows: readonly FigureRow[], chosen: (row: FigureRow) => boolean = () => true): number[] {
  return rows.flatMap((row) => [
    ...(chosen(row) ? [row.figure.value] : []),
    ...row.findings.flatMap(({ value }) => (value === null ? [] : [value])),
  ]);
}
