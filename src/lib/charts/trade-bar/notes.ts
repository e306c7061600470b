import { brokenRows, isLogarithmic, usesLog } from './panelScale.ts';
import type { FigureContext, Panel } from './read.ts';

/** How to read the scales, and that nothing was corrected. */
export function notes({ say, view: { scale }, data: { panels, rows } }: FigureContext): string[] {
  const lines: string[] = [];
  if (usesLog(panels, scale)) {
    lines.push(say.notes.log);
    if (panels.some((panel) => !isLogarithmic(panel, scale))) lines.push(say.notes.stayLinear);
  }
  if (panels.some((panel) => brokenRows(panel, scale).length > 0)) lines.push(say.notes.broken);
  else if (scale === 'linear' && panels.some(isWide)) lines.push(say.notes.wide);
  if (rows.some((row) => row.share || row.findings.length > 0)) lines.push(say.notes.asPublished);
  return lines;
}

/** Whether the smallest bar of a panel is hardly to be seen beside the largest. */
function isWide({ axis, rows }: Panel): boolean {
  const sizes = rows.map(({ figure }) => Math.abs(figure.value)).filter((size) => size > 0);
  return axis === 'amount' && Math.max(...sizes) > 100 * Math.min(...sizes);
}
