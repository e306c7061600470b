import { textBlock, type Block } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { PanelStyle } from './panelStyle.ts';

/** A label with its circumstances after it where both fit on one line, else below it. */
export function layoutWords(
  label: string,
  circumstances: string,
  x: number,
  y: number,
  width: number,
  { theme, textSize, small }: PanelStyle,
): Block {
  const style = { leading: 1.25 };
  // A number of a source alone goes with the last word.
  if (!circumstances.includes(' ') && !circumstances.includes('\u00a0')) {
    return textBlock(`${label}\u00a0\u00a0${circumstances}`, x, y, width, {
      ...style,
      size: textSize,
      fill: theme.ink,
    });
  }
  const first = textBlock(label, x, y, width, { ...style, size: textSize, fill: theme.ink });
  const after = x + textWidth(label, textSize, 400) + textSize * 0.7;
  const line = first.marks.length === 1 ? first.marks[0] : undefined;
  if (line?.type === 'text' && after + textWidth(circumstances, small, 400) <= x + width) {
    const beside = { ...line, x: after, text: circumstances, size: small, fill: theme.mutedInk };
    return { marks: [line, beside], height: first.height };
  }
  const second = textBlock(circumstances, x, y + first.height, width, {
    ...style,
    size: small,
    fill: theme.mutedInk,
  });
  return { marks: [...first.marks, ...second.marks], height: first.height + second.height };
}
