import type { Mark } from '#lib/scene/mark.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Box } from '../kit/chart.ts';
import type { Column, Side } from './grid.ts';

const leading = 1.2;
const padding = 6;

export interface ActorColumn {
  /** What the name needs. */
  readonly leastHeight: number;
  readonly marksAt: (top: number, height: number) => Mark[];
}

/**
 * An actor at an edge of the picture, as high as all that it gives and gets; its inner edge is where bands begin and end.
 *
 * @param heavy for those that matter most
 */
export function actorColumn(
  name: string,
  side: Side,
  { x, width }: Column,
  heavy: boolean,
  { theme, textSize }: Pick<Box, 'theme' | 'textSize'>,
): ActorColumn {
  const lines = wrapText(name, width - 2 * padding - 2, textSize, 600);
  const textHeight = lines.length * textSize * leading;
  const edge = heavy ? 3 : 1.5;
  return {
    leastHeight: textHeight + 8,
    marksAt: (top, height) => [
      { type: 'rect', x, y: top, width, height, fill: theme.emptyFill },
      {
        type: 'rect',
        x: side === 'left' ? x + width - edge : x,
        y: top,
        width: edge,
        height,
        fill: theme.ink,
      },
      ...lineBlock(
        lines,
        side === 'left' ? x + padding : x + width - padding,
        top + (heavy ? padding : (height - textHeight) / 2),
        {
          size: textSize,
          weight: 600,
          fill: theme.ink,
          leading,
          anchor: side === 'left' ? 'start' : 'end',
        },
      ).marks,
    ],
  };
}
