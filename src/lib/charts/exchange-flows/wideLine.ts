import type { Mark } from '#lib/scene/mark.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Box } from '../kit/chart.ts';
import { bandMarks, bandThickness } from './band.ts';
import { itemName } from './flowFacts.ts';
import { labelPadding, otherSide, type Grid, type Side } from './grid.ts';
import { quantityLines } from './quantityLines.ts';
import type { Spacing } from './spacing.ts';
import type { FlowContext, FlowLine } from './read.ts';

const leading = 1.2;
/** Room before and behind the quantity, for the thread to be seen and the arrow to reach the actor. */
const threadRoom = 16;

/**
 * One band with its words: the name of the thing beside the giver, the quantity reported of it where the band has passed
 * the zones.
 *
 * @param side where the giver stands
 * @param least height
 */
export function layoutWideLine(
  context: FlowContext,
  line: FlowLine,
  side: Side,
  top: number,
  least: number,
  box: Box,
  grid: Grid,
  { perSource, gap }: Spacing,
): { readonly marks: Mark[]; readonly height: number } {
  const { theme, textSize } = box;
  const [giver, taker] = [grid.labels[side], grid.labels[otherSide(side)]];
  const name = wrapText(itemName(context, line.flow), giver.width - 2 * labelPadding - 2, textSize, 400);
  const nameHeight = name.length * textSize * leading;
  const printed = quantityLines(context, line.quantities, taker.width - 2 * threadRoom - 6, box);
  const content = Math.max(nameHeight, printed.height, bandThickness(line, perSource));
  const height = Math.max(24, least, content + gap);
  const middled = (own: number) => top + (height - own) / 2;

  const onward = side === 'left' ? 1 : -1;
  const [edge, end] =
    side === 'left' ? [giver.x, taker.x + taker.width - 2] : [giver.x + giver.width, taker.x + 2];
  const anchor = side === 'left' ? 'start' : 'end';
  const nameX = edge + onward * labelPadding;
  const nameWidth = Math.max(...name.map((words) => textWidth(words, textSize, 400)));
  const words = lineBlock(name, nameX, middled(nameHeight), {
    size: textSize,
    fill: theme.ink,
    leading,
    anchor,
  });

  const printedX = (side === 'left' ? taker.x : taker.x + taker.width) + onward * threadRoom;
  const reach = [printedX - onward * 4, printedX + onward * (printed.width + 5)].sort((a, b) => a - b);
  const band = bandMarks(line, {
    zones: grid.zones,
    from: nameX + onward * (nameWidth + 7),
    to: end,
    gaps: printed.height > 0 ? [[reach[0]!, reach[1]!]] : [],
    top,
    height,
    perSource,
    textSize,
    theme,
    words: context.words,
  });
  return {
    marks: [...band, ...words.marks, ...printed.marksAt(printedX, middled(printed.height), anchor)],
    height,
  };
}
