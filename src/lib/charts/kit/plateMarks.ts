import type { Mark } from '#lib/scene/mark.ts';
import { middledText } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Theme } from '#lib/scene/theme.ts';

/** A sign on a plate of the ground's colour, readable over whatever lies under it. */
export function plateMarks(
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  size: number,
  theme: Theme,
  room = 6,
  height = size * 1.2,
): Mark[] {
  const width = textWidth(text, size, 600) + room;
  return [
    { type: 'rect', x: x - width / 2, y: y - height / 2, width, height, fill: theme.ground },
    middledText(text, x, y, { size, weight: 600, fill: theme.ink }),
  ];
}
