import { stepCodes } from '#lib/model/stance.ts';
import { toldKindOfAll } from '#lib/model/toldKind.ts';
import { columnLabels } from '#lib/scene/columnLabels.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { baseline, lineBlock, textBlock, type Block } from '#lib/scene/textBlock.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { stepX } from '../kit/stanceAxis.ts';
import { numberWidth, type Frame } from './frame.ts';

/** The words of the scale over its steps, in short where the steps are narrow, and a strip of their colours. */
export function layoutScale(frame: Frame, y: number): Block {
  const { context, box, steps, axisLeft, slot, numberRight } = frame;
  const { theme, textSize: size } = box;
  const names = context.words.of('common').steps[toldKindOfAll(context.dossier.issues)];
  const style = { size, fill: theme.mutedInk, leading: 1.15 };
  const apart = wrapText(context.say.apart, numberWidth, size, 400);
  const labels = steps.map((step) => names[step]);
  const words = slot >= 72 ? columnLabels(labels, axisLeft, y, slot, style) : scaleInShort(frame, y);
  const apartHeight = apart.length * size * style.leading;
  const height = Math.max(words.height, apartHeight);
  const shift = height - words.height;
  const strip = steps.map((step): Mark => {
    const place = { x: stepX(frame, step) - slot / 2 + 1, y: y + height + 4, width: slot - 2, height: 4 };
    return { type: 'rect', ...place, fill: theme.stance[step] };
  });
  const marks = [
    ...words.marks.map((mark) => (mark.type === 'text' ? { ...mark, y: mark.y + shift } : mark)),
    ...lineBlock(apart, numberRight, y + height - apartHeight, { ...style, anchor: 'end' }).marks,
    ...strip,
  ];
  return { marks, height: height + 8 };
}

/** The ends in words, each over its half of the axis, and the codes of the steps. */
function scaleInShort(frame: Frame, y: number): Block {
  const { context, box, steps, axisLeft, axisRight } = frame;
  const { theme, textSize: size } = box;
  const half = (axisRight - axisLeft) / 2 - 4;
  const line = size * 1.3;
  const top = y + size - baseline(line, size);
  const names = context.words.of('common').steps[toldKindOfAll(context.dossier.issues)];
  const style = { size, fill: theme.mutedInk };
  const low = textBlock(names[steps[0]!], axisLeft, top, half, style);
  const high = textBlock(names[steps.at(-1)!], axisRight, top, half, { ...style, anchor: 'end' });
  const height = Math.max(low.height, high.height);
  const code = { ...style, type: 'text', y: y + height + size, weight: 600, anchor: 'middle' } as const;
  const codes = steps.map((step): Mark => ({ ...code, x: stepX(frame, step), text: stepCodes[step] }));
  return { marks: [...low.marks, ...high.marks, ...codes], height: height + line };
}
