import type { Mark, TextMark } from './mark.ts';
import { wrapText } from './wrapText.ts';

export interface TextStyle {
  readonly size: number;
  readonly weight?: 400 | 600;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Distance of baselines in multiples of the size; default 1.3. */
  readonly leading?: number;
}

export interface Block {
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** Lines of text from the top of the block downwards, wrapped to the width; every word is kept. */
export function textBlock(text: string, x: number, y: number, width: number, style: TextStyle): Block {
  return lineBlock(wrapText(text, width, style.size, style.weight ?? 400), x, y, style);
}

/** Lines that are wrapped already. The first baseline lies so that ascenders stay inside the block. */
export function lineBlock(lines: readonly string[], x: number, y: number, style: TextStyle): Block {
  const { size, weight = 400, fill, anchor = 'start', leading = 1.3 } = style;
  const step = size * leading;
  const marks = lines.map((text, i): Mark => ({
    type: 'text',
    x,
    y: y + i * step + baseline(step, size),
    text,
    size,
    weight,
    anchor,
    fill,
  }));
  return { marks, height: lines.length * step };
}

/** Texts side by side whose last lines stand on one line, the bottom of the block. */
export function standingBlock(
  texts: readonly (Pick<TextStyle, 'anchor'> & { readonly lines: readonly string[]; readonly x: number })[],
  y: number,
  style: TextStyle,
): Block {
  const step = style.size * (style.leading ?? 1.3);
  const height = Math.max(0, ...texts.map(({ lines }) => lines.length)) * step;
  const marks = texts.flatMap(({ lines, x, anchor = style.anchor }) => {
    const top = y + height - lines.length * step;
    return lineBlock(lines, x, top, { ...style, ...(anchor ? { anchor } : {}) }).marks;
  });
  return { marks, height };
}

/** Where the baseline lies in a line of the given height so that capitals look centred. */
export function baseline(lineHeight: number, size: number): number {
  // Inter's capitals are 0.727 em high.
  return lineHeight / 2 + size * 0.364;
}

/** One line with the middle of its capitals at a height: around x, unless it is anchored there. */
export function middledText(
  text: string,
  x: number,
  middle: number,
  { size, anchor = 'middle', ...style }: Omit<TextStyle, 'leading'>,
): TextMark {
  return { type: 'text', x, y: middle + size * 0.36, text, size, anchor, ...style };
}
