import type { Step } from '#lib/model/stance.ts';
import { labelWidth } from '#lib/scene/labelWidth.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Box } from '../chart.ts';
import type { SpectrumData } from './summarise.ts';

/** Where the columns stand that every row shares: names, the five steps of the axis, number of sources. */
export interface Frame {
  readonly x: number;
  /** Names are wrapped to it. */
  readonly nameWidth: number;
  readonly axisLeft: number;
  readonly slot: number;
  readonly right: number;
}

const nameGap = 12;
const widestSlot = 150;

export const countHeading = 'sources';

export function layoutFrame(data: SpectrumData, box: Box, width: number): Frame {
  const names = data.drawn.map((cell) => data.dossier.actors[cell.actor]?.short_name ?? '');
  const nameWidth = Math.min(width * 0.36, labelWidth(names, box.textSize, 400, Math.max(110, width * 0.18)));
  const axisLeft = box.x + nameWidth + nameGap;
  const slot = Math.min(widestSlot, (box.x + width - countWidth(data, box) - axisLeft) / 5);
  const right = axisLeft + 5 * slot + countWidth(data, box);
  return { x: box.x, nameWidth, axisLeft, slot, right };
}

/** The number alone; its heading may reach over the last step, for it stands above the names of the steps. */
function countWidth(data: SpectrumData, box: Box): number {
  const numbers = data.drawn.map((cell) => textWidth(String(cell.sourceCount), box.textSize, 400));
  return Math.max(12, ...numbers) + 6;
}

/** The middle of a step on the axis. */
export function stepX({ axisLeft, slot }: Frame, step: Step): number {
  return axisLeft + (step + 2.5) * slot;
}
