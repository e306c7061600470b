import type { Mark } from '#lib/scene/mark.ts';
import { baseline } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Box } from '../chart.ts';
import { stripX, type RowShape } from './row.ts';

const leading = 1.25;

export function scaleHeight(size: number): number {
  return size * leading + 4;
}

/** The months over the strip: their initials where there is room, else the first and the last. */
export function drawScale(shape: RowShape, x: number, y: number, { theme }: Box): Mark[] {
  const size = shape.size * (11 / 12);
  const month = (stripX(shape, x, 1) - stripX(shape, x, 0)) / 12;
  const style = { type: 'text', y: y + baseline(size * leading, size), size, fill: theme.mutedInk } as const;
  if (month >= textWidth('M', size, 400) + 1.5) {
    return [...'JFMAMJJASOND'].map((text, i) => ({
      ...style,
      x: stripX(shape, x, (i + 0.5) / 12),
      text,
      anchor: 'middle',
    }));
  }
  return [
    { ...style, x, text: 'Jan', anchor: 'start' },
    { ...style, x: x + shape.stripWidth, text: 'Dec', anchor: 'end' },
  ];
}

export function headingHeight(size: number): number {
  return size * 2 + 4;
}

/** A year, a rule under it and how long after the year before. */
export function drawHeading(
  heading: { readonly text: string; readonly aside: string },
  width: number,
  x: number,
  y: number,
  { theme, textSize }: Box,
): Mark[] {
  const size = textSize * 1.17;
  const line = y + headingHeight(textSize) - 3;
  const style = { type: 'text', y: line - 5, size: textSize } as const;
  return [
    { ...style, x, size, text: heading.text, weight: 600, fill: theme.ink },
    ...(heading.aside
      ? [
          {
            ...style,
            x: x + textWidth(heading.text, size, 600) + 8,
            text: heading.aside,
            fill: theme.mutedInk,
          },
        ]
      : []),
    { type: 'rect', x, y: line, width, height: 1, fill: theme.hatch },
  ];
}
