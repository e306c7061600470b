import { textWidth } from '#lib/scene/textWidth.ts';
import { stepsTaken } from '#lib/summary/stepsTaken.ts';
import type { Box } from '../kit/chart.ts';
import { issueLabel } from '../kit/names.ts';
import type { StanceAxis } from '../kit/stanceAxis.ts';
import type { ComparisonContext } from './read.ts';

/** Below this width the name of an issue stands above its row. */
const narrow = 440;
/** Of the distances at the end of the rows. */
export const numberWidth = 48;
const mostSlot = 170;

/** What rows are drawn from, and where things stand across all of them. */
export interface Frame extends StanceAxis {
  readonly context: ComparisonContext;
  readonly box: Box;
  readonly width: number;
  /** Null where the names of the issues stand above their rows. */
  readonly labelWidth: number | null;
  /** Where the steps end and where the distances do. */
  readonly axisRight: number;
  readonly numberRight: number;
  /** Of marks on the axis, and from the middle of one to that of the next. */
  readonly radius: number;
  readonly pitch: number;
  /** Marks of one step side by side before another line is begun. */
  readonly perLine: number;
}

/** @param width of the rows, which may leave room for the means beside them */
export function layoutFrame(context: ComparisonContext, box: Box, width: number): Frame {
  const { data, dossier } = context;
  const steps = stepsTaken(dossier);
  const issues = data.sections.flatMap(({ rows }) => rows.map(({ issue }) => issueLabel(dossier, issue)));
  const longest = Math.max(0, ...issues.map((label) => textWidth(label, box.textSize, 400)));
  // Never quite as wide as measured, so that no error of rounding wraps what fits.
  const labelWidth = width < narrow ? null : Math.min(longest + 0.01, width * 0.28);
  const axisLeft = box.x + (labelWidth === null ? 0 : labelWidth + 12);
  const slot = Math.min(mostSlot, (box.x + width - numberWidth - axisLeft) / steps.length);
  const axisRight = axisLeft + steps.length * slot;
  const radius = ((slot < 60 ? 5.5 : 6.5) * box.textSize) / 12;
  const pitch = 2 * radius + 3;
  const most = Math.min(data.chosen.actors.length, Math.floor(slot / pitch), slot < 60 ? 2 : 4);
  const across = { steps, axisLeft, slot, axisRight, numberRight: axisRight + numberWidth };
  return { context, box, width, labelWidth, ...across, radius, pitch, perLine: Math.max(1, most) };
}
