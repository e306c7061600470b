import type { Box } from '#lib/charts/kit/chart.ts';
import type { Block } from '#lib/scene/textBlock.ts';

/**
 * Text as large as its room allows: the first of the sizes, from the largest down, at which it fits, or else the last.
 *
 * @param sizes in multiples of a label
 */
export function largestThatFits(
  { height, textSize }: Box,
  sizes: readonly number[],
  draw: (size: number) => Block,
): Block {
  let block = draw(sizes[0]! * textSize);
  for (const size of sizes) {
    block = draw(size * textSize);
    if (height !== null && block.height <= height) break;
  }
  return block;
}
