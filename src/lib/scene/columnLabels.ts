import type { Mark } from './mark.ts';
import { Remembered } from './remembered.ts';
import { standingBlock, type Block } from './textBlock.ts';
import { textWidth } from './textWidth.ts';
import { wrapText } from './wrapText.ts';

const leading = 1.15;

/**
 * Labels over columns of equal width, standing on the bottom of the block: upright where every word fits above its
 * column, else all turned a quarter to the left, in one line or two if the column has room for them.
 *
 * @param shift how far right of its place a column stands, where columns are in groups
 * @param gap between labels side by side
 */
export function columnLabels(
  labels: readonly string[],
  x: number,
  y: number,
  columnWidth: number,
  style: { readonly size: number; readonly fill: string },
  { shift = () => 0, gap = 6 }: { shift?: (column: number) => number; gap?: number } = {},
): Block {
  const { size } = style;
  const room = columnWidth - gap;
  const words = labels.flatMap((label) => label.split(' '));
  const middle = (column: number) => x + (column + 0.5) * columnWidth + shift(column);
  if (words.every((word) => textWidth(word, size, 400) <= room)) {
    const texts = labels.map((label, at) => ({ lines: wrapText(label, room, size, 400), x: middle(at) }));
    return standingBlock(texts, y, { ...style, anchor: 'middle', leading });
  }
  const perColumn = Math.max(1, Math.min(2, Math.floor((columnWidth - 2) / (size * leading))));
  const height = Math.max(0, ...labels.map((label) => leastWidth(label, perColumn, size)));
  const marks = labels.flatMap((label, column) => {
    const lines = wrapText(label, height, size, 400);
    return lines.map((text, i): Mark => {
      const offset = (i - (lines.length - 1) / 2) * size * leading + size * 0.36;
      return { type: 'text', x: middle(column) + offset, y: y + height, text, ...style, rotate: -90 };
    });
  });
  return { marks, height };
}

/** The least width over which all labels stand upright, in no more lines than allowed. */
export function uprightWidth(labels: readonly string[], most: number, size: number): number {
  return Math.max(0, ...labels.map((label) => leastWidth(label, most, size)));
}

/** The least width at which a label breaks no word and needs no more lines than allowed. */
function leastWidth(label: string, most: number, size: number): number {
  return leastWidths.get(`${most} ${size} ${label}`, () => findLeastWidth(label, most, size));
}

const leastWidths = new Remembered<number>(1_000);

function findLeastWidth(label: string, most: number, size: number): number {
  // A hair more than measured, so that no error of rounding wraps what fits.
  const longest = textWidth(label, size, 400) + 0.01;
  const longestWord = Math.max(...label.split(' ').map((word) => textWidth(word, size, 400))) + 0.01;
  for (let width = Math.max(longest / most, longestWord); width < longest; width += 4) {
    if (wrapText(label, width, size, 400).length <= most) return width;
  }
  return longest;
}
