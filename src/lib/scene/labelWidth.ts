import type { FontWeight } from './fontRuns.ts';
import { widest } from './textWidth.ts';

/**
 * The width of a column of labels that wrap once before their column grows: at most `most`, unless the longest word or
 * three fifths of the longest label need more.
 */
export function labelWidth(
  labels: readonly string[],
  size: number,
  weight: FontWeight,
  most: number,
): number {
  const longest = widest(labels, size, weight);
  const words = labels.flatMap((label) => label.split(' '));
  // A hair more, so that the longest label is not wrapped by an error of rounding.
  return Math.min(longest, Math.max(most, longest * 0.6, widest(words, size, weight))) + 0.01;
}
