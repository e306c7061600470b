/**
 * The roomiest way to lay a chart out in a height.
 *
 * @param height null for the natural way
 * @param natural how it is laid out without a height to fill
 * @param ways from the roomiest to the tightest; what is laid out is never higher with a later one
 * @returns the first that fits, else the tightest, which is then higher than asked for
 */
export function fitHeight<Way, Laid extends { readonly height: number }>(
  height: number | null,
  natural: Way,
  ways: readonly Way[],
  layout: (way: Way) => Laid,
): Laid {
  if (height === null) return layout(natural);
  const tightest = layout(ways.at(-1) ?? natural);
  if (tightest.height > height) return tightest;
  // Every way fits from some one on: it is found in a few steps.
  let [low, high, best] = [0, ways.length - 1, tightest];
  while (low < high) {
    const middle = (low + high) >> 1;
    const body = layout(ways[middle]!);
    if (body.height <= height) [high, best] = [middle, body];
    else low = middle + 1;
  }
  return best;
}
