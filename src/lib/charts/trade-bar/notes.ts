import type { Panel } from '#lib/summary/figurePanels.ts';
import type { Where } from '../kit/defineChart.ts';
import { isLogarithmic, rowsOffScale, usesLog } from './panelScale.ts';
import type { FigureContext } from './read.ts';

/** How to read the scales, and that nothing was corrected. */
export function notes({ say, view: { scale }, data: { panels, rows } }: FigureContext): Where<string>[] {
  const isLog = usesLog(panels, scale);
  const isOff = panels.some((panel) => rowsOffScale(panel, scale).length > 0);
  return [
    isLog && say.notes.log,
    isLog && panels.some((panel) => !isLogarithmic(panel, scale)) && say.notes.stayLinear,
    isOff && say.notes.offScale,
    !isOff && scale === 'linear' && panels.some(isWide) && say.notes.wide,
    rows.some((row) => row.share || row.findings.length > 0) && say.notes.asPublished,
  ];
}

/** Whether the smallest bar of a panel is hardly to be seen beside the largest. */
function isWide({ axis, rows }: Panel): boolean {
  const sizes = rows.map(({ figure }) => Math.abs(figure.value)).filter((size) => size > 0);
  return axis === 'amount' && Math.max(...sizes) > 100 * Math.min(...sizes);
}
