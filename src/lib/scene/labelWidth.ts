import type { FontWeight } from './fontRuns.ts';
import { textWidth } from './textWidth.ts';

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
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => textWidth(text, size, weight)));
  const longest = widest(labels);
  const longestWord = widest(labels.flatMap((label) => label.split(' ')));
  // A hair more, so that the longest label is not wrapped by an error of rounding.
  return Math.min(longest, Math.max(most, longest * 0.6, longestWord)) + 0.01;
}
