import type { Body, Box } from './chart.ts';

/**
 * A chart of as many of its first rows as fit the height of the box, of all of them where that is free; of one where
 * not even that fits, so that there is something to see.
 *
 * @param most how many rows there are
 * @param lay draws the first `amount` of them and says what is left out
 */
export function mostThatFit(box: Box, most: number, lay: (amount: number) => Body): Body {
  const { height } = box;
  if (height === null) return lay(most);
  for (let amount = most; amount > 1; amount--) {
    const body = lay(amount);
    if (body.height <= height + 0.01) return body;
  }
  return lay(Math.min(1, most));
}
