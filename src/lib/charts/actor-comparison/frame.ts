import { steps, type Step } from '#lib/model/stance.ts';
import type { Area } from '#lib/scene/scene.ts';
import type { Block } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Box } from '../kit/chart.ts';
import { issueLabel } from '../kit/names.ts';
import { namesOf, type ComparisonContext } from './read.ts';

/** Below this width the name of an issue stands above its row. */
const narrow = 560;
/** Of the distances at the end of the rows. */
export const numberWidth = 48;
const mostSlot = 170;

/** Where things stand across all rows. */
export interface Frame {
  readonly box: Box;
  readonly left: number;
  readonly width: number;
  /** Null where the names of the issues stand above their rows. */
  readonly labelWidth: number | null;
  readonly axisLeft: number;
  /** Width of each of the five steps. */
  readonly slot: number;
  /** Where the distances end. */
  readonly numberRight: number;
  /** Of marks on the axis. */
  readonly radius: number;
  /** Marks of one step side by side before another line is begun. */
  readonly perLine: number;
}

/** What is drawn of a row; `areas` tells where, by the place of an actor in the comparison. */
export interface Drawn extends Block {
  readonly areas: ReadonlyMap<number, Area>;
}

/** @param width of the rows, which may leave room for the means beside them */
export function layoutFrame(context: ComparisonContext, box: Box, width: number): Frame {
  const labels = context.data.sections.flatMap(({ rows }) =>
    rows.map(({ issue }) => issueLabel(context.dossier, issue)),
  );
  const longest = Math.max(0, ...labels.map((label) => textWidth(label, box.textSize, 400)));
  // Never quite as wide as measured, so that no error of rounding wraps what fits.
  const labelWidth = width < narrow ? null : Math.min(longest + 0.01, width * 0.28);
  const axisLeft = box.x + (labelWidth === null ? 0 : labelWidth + 12);
  const slot = Math.min(mostSlot, (box.x + width - numberWidth - axisLeft) / steps.length);
  const radius = slot < 60 ? 5.5 : 6.5;
  const actors = namesOf(context).length;
  const perLine = Math.max(1, Math.min(actors, Math.floor(slot / markPitch(radius)), slot < 60 ? 2 : 4));
  return {
    box,
    left: box.x,
    width,
    labelWidth,
    axisLeft,
    slot,
    numberRight: axisLeft + steps.length * slot + numberWidth,
    radius,
    perLine,
  };
}

/** From the middle of one mark to that of the next. */
export function markPitch(radius: number): number {
  return 2 * radius + 3;
}

/** The middle of a step on the axis. */
export function slotX(frame: Frame, step: Step): number {
  return frame.axisLeft + (step + 2.5) * frame.slot;
}
