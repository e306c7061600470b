import type { Mark } from '#lib/scene/mark.ts';
import { lineBlock, type TextStyle } from '#lib/scene/textBlock.ts';
import { widest } from '#lib/scene/textWidth.ts';
import { wrapText } from '#lib/scene/wrapText.ts';

/** A text of a stack, in the style of all but where it has its own. */
export interface StackText extends Partial<TextStyle> {
  readonly text: string;
}

/** Texts one below the other with their place still open, so that room can be made for them. */
export interface TextStack {
  readonly height: number;
  /** Of the widest line. */
  readonly width: number;
  /** From a top, and from the edge or middle at which they are anchored. */
  readonly marksAt: (x: number, y: number) => Mark[];
}

/** Texts wrapped to a width, each below the one before; an empty one takes no room. */
export function textStack(texts: readonly StackText[], width: number, style: TextStyle): TextStack {
  const wrapped = texts.map(({ text, ...own }) => {
    const look = { ...style, ...own };
    const lines = wrapText(text, width, look.size, look.weight ?? 400);
    return { look, lines, height: lines.length * look.size * (look.leading ?? 1.3) };
  });
  return {
    height: wrapped.reduce((sum, { height }) => sum + height, 0),
    width: Math.max(0, ...wrapped.map(({ lines, look }) => widest(lines, look.size, look.weight ?? 400))),
    marksAt: (x, y) => {
      let top = y;
      return wrapped.flatMap(({ lines, look, height }) => {
        top += height;
        return lineBlock(lines, x, top - height, look).marks;
      });
    },
  };
}
