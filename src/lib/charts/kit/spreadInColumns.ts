/**
 * The column of each of some blocks: either one column is filled after the other or each block goes where the least is
 * drawn, whichever makes the highest column lower.
 */
export function spreadInColumns(heights: readonly number[], count: number): number[] {
  const [filled, dealt] = [fillColumns(heights, count), dealToLowest(heights, count)];
  return highest(heights, filled) <= highest(heights, dealt) ? filled : dealt;
}

function highest(heights: readonly number[], columns: readonly number[]): number {
  const sums = new Map<number, number>();
  columns.forEach((column, i) => sums.set(column, (sums.get(column) ?? 0) + heights[i]!));
  return Math.max(0, ...sums.values());
}

function dealToLowest(heights: readonly number[], count: number): number[] {
  const sums = Array.from({ length: count }, () => 0);
  return heights.map((height) => {
    const column = sums.indexOf(Math.min(...sums));
    sums[column]! += height;
    return column;
  });
}

/** Cuts the blocks in their order; of all limits to the height of a column the lowest that needs no more columns. */
function fillColumns(heights: readonly number[], count: number): number[] {
  const fill = (limit: number): number[] => {
    let [column, sum] = [0, 0];
    return heights.map((height) => {
      if (sum > 0 && sum + height > limit) {
        column++;
        sum = 0;
      }
      sum += height;
      return column;
    });
  };
  let low = 0;
  let high = heights.reduce((sum, height) => sum + height, 1);
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if ((fill(middle).at(-1) ?? 0) < count) high = middle;
    else low = middle;
  }
  return fill(high);
}
