import type { Mark } from '#lib/scene/mark.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Box } from '../kit/chart.ts';
import type { GridColumn } from '../kit/grid.ts';
import type { Side } from './grid.ts';

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
  { x, width }: GridColumn,
  heavy: boolean,
  { theme, textSize: size }: Pick<Box, 'theme' | 'textSize'>,
): ActorColumn {
  const lines = wrapText(name, width - 2 * padding - 2, size, 600);
  const textHeight = lines.length * size * leading;
  const thick = heavy ? 3 : 1.5;
  const [anchor, nameX, edgeX] =
    side === 'left'
      ? (['start', x + padding, x + width - thick] as const)
      : (['end', x + width - padding, x] as const);
  const style = { size, weight: 600, fill: theme.ink, leading, anchor } as const;
  return {
    leastHeight: textHeight + 8,
    marksAt: (top, height) => [
      { type: 'rect', x, y: top, width, height, fill: theme.emptyFill },
      { type: 'rect', x: edgeX, y: top, width: thick, height, fill: theme.ink },
      ...lineBlock(lines, nameX, top + (heavy ? padding : (height - textHeight) / 2), style).marks,
    ],
  };
}
