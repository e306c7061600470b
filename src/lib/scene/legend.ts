import type { Mark } from './mark.ts';
import { lineBlock, type Block } from './textBlock.ts';
import { textWidth } from './textWidth.ts';
import type { Theme } from './theme.ts';
import { wrapText } from './wrapText.ts';

export interface LegendItem {
  readonly label: string;
  readonly swatchWidth: number;
  /** At most 16 high. */
  readonly swatchHeight: number;
  readonly swatch: (x: number, y: number) => readonly Mark[];
  /** What stands for cells that are drawn smaller, where a table has a sign in their place: the label that goes with it. */
  readonly inTable?: string;
}

/** Items side by side from the left, wrapped into rows; a label wider than the whole is wrapped as text. */
export function layoutLegend(
  items: readonly LegendItem[],
  x: number,
  y: number,
  width: number,
  theme: Theme,
  size = 11,
): Block {
  const gap = 16;
  const rowHeight = 20;
  const marks: Mark[] = [];
  let left = x;
  let top = y;
  for (const item of items) {
    const labelLeft = item.swatchWidth + 6;
    const lines = wrapText(item.label, width - labelLeft, size, 400);
    const labelWidth = Math.max(...lines.map((line) => textWidth(line, size, 400)));
    const itemWidth = labelLeft + labelWidth;
    if (left > x && left + itemWidth > x + width) {
      left = x;
      top += rowHeight;
    }
    marks.push(...item.swatch(left, top + (rowHeight - item.swatchHeight) / 2));
    const text = lineBlock(lines, left + labelLeft, top + (rowHeight - size * 1.3) / 2, {
      size,
      fill: theme.mutedInk,
    });
    marks.push(...text.marks);
    if (lines.length > 1) {
      left = x;
      top += text.height + 6;
    } else {
      left += itemWidth + gap;
    }
  }
  const used = items.length === 0 ? 0 : left > x ? top + rowHeight - y : top - y;
  return { marks, height: used };
}
