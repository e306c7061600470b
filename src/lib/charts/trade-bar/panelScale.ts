import type { View } from '#lib/model/view.ts';
import { linearScale, logScale, type AmountScale } from '#lib/scene/axis.ts';
import type { Panel } from '#lib/summary/figurePanels.ts';
import type { FigureRow } from '#lib/summary/figureRow.ts';

export interface PanelScale extends AmountScale {
  /** The value of the whole that shares are part of; null for other values. */
  readonly whole: number | null;
}

/** Whether the panel stands on a logarithmic axis: asked for, amounts only, and every value above zero. */
export function isLogarithmic(panel: Panel, scale: View['scale']): boolean {
  return scale === 'log' && panel.axis === 'amount' && valuesOf(panel.rows).every((value) => value > 0);
}

/** Whether any panel stands on a logarithmic axis. */
export function usesLog(panels: readonly Panel[], scale: View['scale']): boolean {
  return panels.some((panel) => isLogarithmic(panel, scale));
}

/**
 * Rows known to be out of all proportion that would flatten the credible figures of their panel: they are told in words,
 * without a bar. Alone, such a row and what was published stand on one scale, which shows how far apart they are.
 */
export function rowsOffScale(panel: Panel, scale: View['scale']): readonly FigureRow[] {
  if (isLogarithmic(panel, scale)) return [];
  const isWrong = (row: FigureRow) => row.verdict === 'magnitude_error';
  const credible = panel.rows.filter((row) => !isWrong(row)).map(({ figure }) => figure.value);
  if (credible.length === 0) return [];
  return panel.rows.filter((row) => isWrong(row) && row.figure.value > Math.max(0, ...credible) * 1.5);
}

/**
 * One scale for all bars of a panel, those of published figures included.
 *
 * @param beside panels that are drawn beside it; of those of its unit the values are on the scale too
 */
export function panelScale(
  panel: Panel,
  kind: View['scale'],
  left: number,
  right: number,
  beside: readonly Panel[] = [],
): PanelScale {
  const isLog = isLogarithmic(panel, kind);
  const alike = beside.filter(
    (each) => each.unit === panel.unit && each.axis === panel.axis && isLogarithmic(each, kind) === isLog,
  );
  if (isLog) {
    const values = [panel, ...alike].flatMap(({ rows }) => valuesOf(rows));
    return { ...logScale(values, [left, right]), whole: null };
  }
  const whole = panel.axis === 'share' ? (panel.unit === '1' ? 1 : 100) : null;
  const values = [panel, ...alike].flatMap((each) => {
    const off = rowsOffScale(each, kind);
    return valuesOf(each.rows, (row) => !off.includes(row));
  });
  if (whole !== null) values.push(whole);
  return { ...linearScale(values, [left, right]), whole };
}

/** The values of the rows chosen and of their limits, with what was published against any row. */
function valuesOf(rows: readonly FigureRow[], chosen: (row: FigureRow) => boolean = () => true): number[] {
  return rows.flatMap((row) => [
    ...(chosen(row) ? [row.figure.value] : []),
    ...row.caps.map(({ value }) => value),
    ...[row.rival?.value ?? []].flat(),
  ]);
}
