import { labelWidth } from '#lib/scene/labelWidth.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Box } from '../kit/chart.ts';
import { actorName } from '../kit/names.ts';
import type { StanceAxis } from '../kit/stanceAxis.ts';
import type { SpectrumContext } from './read.ts';

/** Where the columns stand that every row shares: names, the five steps of the axis, number of sources. */
export interface Frame extends StanceAxis {
  readonly context: SpectrumContext;
  readonly box: Box;
  /** Names are wrapped to it. */
  readonly nameWidth: number;
  readonly right: number;
}

const nameGap = 12;
const widestSlot = 150;

export function layoutFrame(context: SpectrumContext, box: Box, width: number): Frame {
  const { dossier, words, data } = context;
  const names = data.drawn.map(({ actor }) => actorName(dossier, actor));
  const nameWidth = Math.min(width * 0.36, labelWidth(names, box.textSize, 400, Math.max(110, width * 0.18)));
  const axisLeft = box.x + nameWidth + nameGap;
  // The number alone; its heading may reach over the last step, for it stands above the names of the steps.
  const amounts = data.drawn.map((cell) => textWidth(words.number(cell.sourceCount), box.textSize, 400));
  const numbers = Math.max(12, ...amounts) + 6;
  const slot = Math.min(widestSlot, (box.x + width - numbers - axisLeft) / 5);
  return { context, box, nameWidth, axisLeft, slot, right: axisLeft + 5 * slot + numbers };
}
