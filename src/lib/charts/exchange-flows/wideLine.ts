import { lineBlock, type Block } from '#lib/scene/textBlock.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Box } from '../kit/chart.ts';
import { bandMarks, bandThickness } from './band.ts';
import { itemName } from './flowFacts.ts';
import { labelPadding, type Grid, type Side } from './grid.ts';
import { quantityLines } from './quantityLines.ts';
import type { FlowContext, FlowLine } from './read.ts';
import type { Spacing } from './spacing.ts';

const leading = 1.2;
/** Room before and behind the quantity, for the thread to be seen and the arrow to reach the actor. */
const threadRoom = 16;

/** What bands between two actors are drawn from. */
export interface Wide {
  readonly context: FlowContext;
  readonly box: Box;
  readonly grid: Grid;
  readonly spacing: Spacing;
}

/**
 * One band with its words: the name of the thing beside the giver, the quantity reported of it where the band has passed
 * the zones.
 *
 * @param side where the giver stands
 * @param least height
 */
export function layoutWideLine(wide: Wide, line: FlowLine, side: Side, top: number, least: number): Block {
  const { context, box, grid, spacing } = wide;
  const { theme, textSize: size } = box;
  const isLeft = side === 'left';
  const [giver, taker] = [grid.labels[side], grid.labels[isLeft ? 'right' : 'left']];
  const name = wrapText(itemName(context, line.flow), giver.width - 2 * labelPadding - 2, size, 400);
  const nameHeight = name.length * size * leading;
  const printed = quantityLines(context, line.quantities, taker.width - 2 * threadRoom - 6, box);
  const content = Math.max(nameHeight, printed.height, bandThickness(line, spacing.perSource));
  const height = Math.max(24, least, content + spacing.gap);
  const middled = (own: number) => top + (height - own) / 2;

  const onward = isLeft ? 1 : -1;
  const anchor = isLeft ? 'start' : 'end';
  const nameX = (isLeft ? giver.x : giver.x + giver.width) + onward * labelPadding;
  const words = lineBlock(name, nameX, middled(nameHeight), { size, fill: theme.ink, leading, anchor });
  const printedX = (isLeft ? taker.x : taker.x + taker.width) + onward * threadRoom;
  const ends = [printedX - onward * 4, printedX + onward * (printed.width + 5)] as const;
  const band = bandMarks(context, line, {
    ...box,
    zones: grid.zones,
    from: nameX + onward * (widest(name, size, 400) + 7),
    to: isLeft ? taker.x + taker.width - 2 : taker.x + 2,
    gaps: printed.height > 0 ? [[Math.min(...ends), Math.max(...ends)]] : [],
    top,
    height,
    perSource: spacing.perSource,
  });
  return {
    marks: [...band, ...words.marks, ...printed.marksAt(printedX, middled(printed.height), anchor)],
    height,
  };
}
