import type { Step } from '#lib/model/stance.ts';
import { labelWidth } from '#lib/scene/labelWidth.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Box } from '../kit/chart.ts';
import type { Spectrum } from './Spectrum.ts';

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

export function layoutFrame(spectrum: Spectrum, box: Box, width: number): Frame {
  const { dossier, data } = spectrum;
  const names = data.drawn.map((cell) => dossier.actors[cell.actor]?.short_name ?? '');
  const nameWidth = Math.min(width * 0.36, labelWidth(names, box.textSize, 400, Math.max(110, width * 0.18)));
  const axisLeft = box.x + nameWidth + nameGap;
  const numbers = countWidth(spectrum, box);
  const slot = Math.min(widestSlot, (box.x + width - numbers - axisLeft) / 5);
  const right = axisLeft + 5 * slot + numbers;
  return { x: box.x, nameWidth, axisLeft, slot, right };
}

/** The number alone; its heading may reach over the last step, for it stands above the names of the steps. */
function countWidth({ words, data }: Spectrum, box: Box): number {
  const numbers = data.drawn.map((cell) => textWidth(words.number(cell.sourceCount), box.textSize, 400));
  return Math.max(12, ...numbers) + 6;
}

/** The middle of a step on the axis. */
export function stepX({ axisLeft, slot }: Frame, step: Step): number {
  return axisLeft + (step + 2.5) * slot;
}
