import type { Box } from './chart.ts';

/** Size of what is lesser than a label, such as a unit or the numbers of an axis. */
export function smallSize({ textSize, smallest }: Pick<Box, 'textSize' | 'smallest'>): number {
  return smallest ?? (textSize * 11) / 12;
}
