/** A line of a list that is set in columns: a heading, or a row under those before it. */
export interface ColumnLine<Line> {
  readonly height: number;
  /** Of a heading: how deep it lies under others, the outermost at 0. */
  readonly level?: number;
  /** A heading once more, over what goes on under it in another column. */
  readonly again?: () => Line;
}

/** As many columns, one filled after the other, as keep to a height. */
function fillColumns<Line extends ColumnLine<Line>>(lines: readonly Line[], limit: number): Line[][] {
  const columns: Line[][] = [[]];
  let filled = 0;
  let over: readonly Line[] = [];
  const add = (line: Line) => {
    columns.at(-1)!.push(line);
    filled += line.height;
  };
  lines.forEach((line, at) => {
    const level = line.level ?? Infinity;
    over = over.filter((heading) => heading.level! < level);
    const isHeaded = lines[at - 1]?.level !== undefined;
    if (filled > 0 && !isHeaded && filled + heightTogether(lines, at) > limit) {
      columns.push([]);
      filled = 0;
      for (const heading of over) add(heading.again?.() ?? heading);
    }
    add(line);
    if (level !== Infinity) over = [...over, line];
  });
  return columns;
}

/** Of a line and what stays with it: headings do with two rows, or with one where there is no other. */
function heightTogether(lines: readonly ColumnLine<unknown>[], from: number): number {
  const isHeading = (at: number) => lines[at]?.level !== undefined;
  let end = from;
  while (isHeading(end)) end++;
  end += end > from && end + 1 < lines.length && !isHeading(end + 1) ? 2 : 1;
  return heightOf(lines.slice(from, end));
}

/** Of lines one below the other. */
export function heightOf(lines: readonly { readonly height: number }[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}

/**
 * Lines in so many columns at most, the highest as low as can be. No heading stands at the foot of a column, nor with one row
 * of several; a column that begins under headings repeats them.
 */
export function evenColumns<Line extends ColumnLine<Line>>(
  lines: readonly Line[],
  count: number,
): readonly (readonly Line[])[] {
  if (count === 1) return [lines];
  let [low, high] = [0, heightOf(lines)];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const columns = fillColumns(lines, middle);
    if (columns.length <= count && columns.every((column) => heightOf(column) <= middle)) high = middle;
    else low = middle;
  }
  return fillColumns(lines, high);
}

/**
 * As few columns as fit a height.
 *
 * @param height null for the natural way
 * @param usual how many columns there are without a height to fill, and where none of the numbers tried fits
 * @param most how many are tried
 */
export function fewestColumns<Layout extends { readonly height: number }>(
  height: number | null,
  usual: number,
  most: number,
  layout: (count: number) => Layout,
): Layout {
  if (height === null) return layout(usual);
  for (let count = 1; count <= most; count++) {
    const tried = layout(count);
    if (tried.height <= height) return tried;
  }
  return layout(usual);
}
