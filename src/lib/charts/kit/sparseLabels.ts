import { columnLabels } from '#lib/scene/columnLabels.ts';
import type { Block } from '#lib/scene/textBlock.ts';

/**
 * Labels over columns of equal width, of narrow columns as many as there is room for, each over its own column.
 *
 * @param style size and colour of the letters
 */
export function sparseLabels(
  labels: readonly string[],
  x: number,
  y: number,
  columnWidth: number,
  style: { readonly size: number; readonly fill: string },
): Block {
  const step = Math.max(1, Math.ceil((style.size * 1.3) / columnWidth));
  if (step === 1) return columnLabels(labels, x, y, columnWidth, style);
  // Over the last column there may be no room for the height of a line.
  const last = labels.length - style.size / columnWidth / 2;
  const drawn = labels.filter((_, at) => at % step === 0 && at + 0.5 < last);
  // Over the middle of its own column, not of all that it stands for.
  const shift = () => -((step - 1) * columnWidth) / 2;
  return columnLabels(drawn, x, y, step * columnWidth, style, { shift });
}
