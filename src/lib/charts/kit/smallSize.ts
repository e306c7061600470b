import type { Box } from './chart.ts';

/** Size of what is lesser than a label, such as a unit or the numbers of an axis: on a page still one that can be read. */
export function smallSize({ textSize, smallest }: Pick<Box, 'textSize' | 'smallest'>): number {
  return smallest ?? Math.max(Math.min(12, textSize), (textSize * 11) / 12);
}
