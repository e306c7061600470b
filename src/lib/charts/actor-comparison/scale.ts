import { stepCodes, steps } from '#lib/model/stance.ts';
import { columnLabels } from '#lib/scene/columnLabels.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { baseline, lineBlock, textBlock, type Block } from '#lib/scene/textBlock.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { numberWidth, slotX, type Frame } from './frame.ts';
import type { ComparisonContext } from './read.ts';

/** The words of the scale over its steps, in short where the steps are narrow, and a strip of their colours. */
export function layoutScale(context: ComparisonContext, frame: Frame, y: number): Block {
  const { box, axisLeft, slot, numberRight } = frame;
  const { theme, textSize: size } = box;
  const names = context.words.of('common').steps;
  const style = { size, fill: theme.mutedInk, leading: 1.15 };
  const apart = wrapText(context.say.apart, numberWidth, size, 400);
  const words =
    slot >= 72
      ? columnLabels(
          steps.map((step) => names[step]),
          axisLeft,
          y,
          slot,
          style,
        )
      : scaleInShort(context, frame, y);
  const apartHeight = apart.length * size * style.leading;
  const height = Math.max(words.height, apartHeight);
  const shift = height - words.height;
  const strip = steps.map((step): Mark => ({
    type: 'rect',
    x: axisLeft + (step + 2) * slot + 1,
    y: y + height + 4,
    width: slot - 2,
    height: 4,
    fill: theme.stance[step],
  }));
  const marks = [
    ...words.marks.map((mark) => (mark.type === 'text' ? { ...mark, y: mark.y + shift } : mark)),
    ...lineBlock(apart, numberRight, y + height - apartHeight, { ...style, anchor: 'end' }).marks,
    ...strip,
  ];
  return { marks, height: height + 8 };
}

/** The ends in words, each over its half of the axis, and the codes of the steps. */
function scaleInShort({ words }: ComparisonContext, frame: Frame, y: number): Block {
  const { box, axisLeft, slot } = frame;
  const { theme, textSize: size } = box;
  const width = steps.length * slot;
  const line = size * 1.3;
  const top = y + size - baseline(line, size);
  const names = words.of('common').steps;
  const style = { size, fill: theme.mutedInk };
  const low = textBlock(names[-2], axisLeft, top, width / 2 - 4, style);
  const high = textBlock(names[2], axisLeft + width, top, width / 2 - 4, { ...style, anchor: 'end' });
  const height = Math.max(low.height, high.height);
  const codes = steps.map((step): Mark => ({
    type: 'text',
    x: slotX(frame, step),
    y: y + height + size,
    text: stepCodes[step],
    size,
    weight: 600,
    anchor: 'middle',
    fill: theme.mutedInk,
  }));
  return { marks: [...low.marks, ...high.marks, ...codes], height: height + line };
}
