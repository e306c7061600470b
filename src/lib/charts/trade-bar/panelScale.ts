import type { View } from '#lib/model/view.ts';
import { linearScale, logScale, type AmountScale } from '#lib/scene/axis.ts';
import type { FigureRow, Panel } from './summarise.ts';

export interface PanelScale {
  readonly scale: AmountScale;
  readonly logarithmic: boolean;
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

/** Rows whose value is known to be out of all proportion and lies far beyond every credible value of its panel. */
export function brokenRows(panel: Panel, scale: View['scale']): readonly FigureRow[] {
  if (isLogarithmic(panel, scale)) return [];
  const isWrong = (row: FigureRow) => row.verdict === 'magnitude_error';
  const credible = valuesOf(panel.rows, (row) => !isWrong(row));
  if (credible.length === 0) return [];
  return panel.rows.filter((row) => isWrong(row) && row.figure.value > Math.max(0, ...credible) * 1.5);
}

/** Linear scales leave out broken rows, so that a value wrong by orders of magnitude flattens nothing. */
export function panelScale(panel: Panel, view: View, left: number, right: number): PanelScale {
  if (isLogarithmic(panel, view.scale)) {
    return {
      scale: logScale(valuesOf(panel.rows), [left, right]),
      logarithmic: true,
      breakAt: null,
      whole: null,
    };
  }
  const broken = brokenRows(panel, view.scale);
  const whole = panel.axis === 'share' ? (panel.unit === '1' ? 1 : 100) : null;
  const values = [
    ...valuesOf(panel.rows, (row) => !broken.includes(row)),
    ...(whole === null ? [] : [whole]),
  ];
  if (broken.length === 0)
    return { scale: linearScale(values, [left, right]), logarithmic: false, breakAt: null, whole };
  const end = left + (right - left) * credibleShare;
  return {
    scale: linearScale(values, [left, end]),
    logarithmic: false,
    breakAt: end + (right - end) * 0.12,
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
