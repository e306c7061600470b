import { addedFigures } from '#lib/summary/addedFigures.ts';
import type { Panel } from '#lib/summary/figurePanels.ts';
import type { Where } from '../kit/defineChart.ts';
import { isLogarithmic, rowsOffScale, usesLog } from './panelScale.ts';
import { rowsOf, type FigureContext } from './read.ts';

/** How to read the scales, and that nothing was corrected. */
export function notes({ say, view: { scale }, data, page }: FigureContext): Where<string>[] {
  const { panels, rows } = data;
  const isLog = usesLog(panels, scale);
  const isOff = panels.some((panel) => rowsOffScale(panel, scale).length > 0);
  return [
    page && elsewhere(data, say),
    isLog && say.notes.log,
    isLog && panels.some((panel) => !isLogarithmic(panel, scale)) && say.notes.stayLinear,
    isOff && say.notes.offScale,
    !isOff && scale === 'linear' && panels.some(isWide) && say.notes.wide,
    rows.some((row) => row.share || row.findings.length > 0) && say.notes.asPublished,
  ];
}

/** What the figures of other pages come to, where that means anything. */
function elsewhere({ whole, rows }: FigureContext['data'], say: FigureContext['say']): string {
  const drawn = new Set(rows);
  const figures = rowsOf(whole).flatMap((row) => (drawn.has(row) ? [] : [row.figure]));
  const sum = addedFigures(figures);
  return sum === null ? '' : say.notes.elsewhere({ figures: figures.length, sum, unit: figures[0]!.unit });
}

/** Whether the smallest bar of a panel is hardly to be seen beside the largest. */
function isWide({ axis, rows }: Panel): boolean {
  const sizes = rows.map(({ figure }) => Math.abs(figure.value)).filter((size) => size > 0);
  return axis === 'amount' && Math.max(...sizes) > 100 * Math.min(...sizes);
}
