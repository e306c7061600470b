/** A line with a height: the heading of those below it, or one of them. */
type HeadedLine =
  | { readonly kind: 'heading'; readonly text: string; readonly height: number }
  | { readonly kind: 'row'; readonly height: number };

/**
 * Lines in two blocks as even as may be. A heading never ends the first; where a group goes on in the second, that
 * begins with a heading of its own.
 *
 * @param continued the heading of a group that goes on, from its text
 * @returns one block where there is nothing to put into a second
 */
export function halve<Line extends HeadedLine>(
  lines: readonly Line[],
  continued: (heading: string) => Line,
): readonly (readonly Line[])[] {
  const half = lines.reduce((sum, { height }) => sum + height, 0) / 2;
  let sum = 0;
  let end = 0;
  while (end < lines.length - 1 && sum + lines[end]!.height / 2 < half) sum += lines[end++]!.height;
  if (lines[end - 1]?.kind === 'heading') end--;
  if (end <= 0) return [lines];
  const [first, second] = [lines.slice(0, end), lines.slice(end)];
  const heading = first.findLast(({ kind }) => kind === 'heading');
  if (second[0]?.kind !== 'row' || heading?.kind !== 'heading') return [first, second];
  return [first, [continued(heading.text), ...second]];
}
