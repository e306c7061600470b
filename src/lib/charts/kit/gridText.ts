import { lineBlock, type TextStyle } from '#lib/scene/textBlock.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Area } from '#lib/scene/scene.ts';
import type { Box } from './chart.ts';
import type { Cursor } from './Cursor.ts';
import type { GridCell } from './grid.ts';

export interface GridTextStyle extends Pick<Partial<TextStyle>, 'weight' | 'fill' | 'leading' | 'anchor'> {
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

/** A cell of text wrapped to a width, such as the label of a row. */
export function gridText(
  { theme, textSize: size }: Pick<Box, 'theme' | 'textSize'>,
  text: string,
  width: number,
  style: GridTextStyle = {},
): GridCell {
  const { above = 0, below = 0, indent = 0, align = 'top', weight = 400, fill = theme.ink, anchor } = style;
  const leading = style.leading ?? 1.25;
  const lines = wrapText(text, width - indent, size, weight);
  const textHeight = lines.length * size * leading;
  return {
    height: above + textHeight + below,
    draw: (cursor, place) => {
      const top = align === 'middle' ? (place.height - textHeight) / 2 : above;
      const left = place.x + (anchor === 'end' ? place.width : indent);
      const textStyle = { size, weight, fill, leading, ...(anchor ? { anchor } : {}) };
      cursor.add(...lineBlock(lines, left, place.y + top, textStyle).marks);
      style.also?.(cursor, place);
    },
  };
}
