import type { TextStyle } from '#lib/scene/textBlock.ts';
import type { Area } from '#lib/scene/scene.ts';
import type { Box } from './chart.ts';
import type { Cursor } from './Cursor.ts';
import type { GridCell } from './grid.ts';
import { textStack, type StackText } from './textStack.ts';

export interface GridTextStyle extends Partial<TextStyle> {
  /** Room above and below the text. */
  readonly above?: number;
  readonly below?: number;
  /** Room to the left of it. */
  readonly indent?: number;
  /** `middle`: halfway down the row, however high that is. */
  readonly align?: 'top' | 'middle';
  /** Draws more in the place of the text, such as a target that covers it. */
  readonly also?: (cursor: Cursor, place: Area) => void;
}

/** A cell of text wrapped to a width, such as the label of a row; of several texts each below the one before. */
export function gridText(
  { theme, textSize }: Pick<Box, 'theme' | 'textSize'>,
  text: string | readonly StackText[],
  width: number,
  style: GridTextStyle = {},
): GridCell {
  const { above = 0, below = 0, indent = 0, align = 'top', also, ...own } = style;
  const look = { size: textSize, fill: theme.ink, leading: 1.25, ...own };
  const stack = textStack(typeof text === 'string' ? [{ text }] : text, width - indent, look);
  return {
    height: above + stack.height + below,
    draw: (cursor, place) => {
      const top = align === 'middle' ? (place.height - stack.height) / 2 : above;
      const left = place.x + (own.anchor === 'end' ? place.width : indent);
      cursor.add(...stack.marksAt(left, place.y + top));
      also?.(cursor, place);
    },
  };
}
