export interface RowHeight {
  /** Of a row without a height to fill. */
  readonly natural: number;
  readonly tallest: number;
  /** Rows are never pressed below it. */
  readonly lowest: number;
}

/**
 * Heights of rows that are all equally high, but for those whose labels need more.
 *
 * @param least what the label of each row needs
 * @param room for all rows together, or null for their natural heights
 * @returns the tallest rows that fit; the lowest where none do, which then take more than the room
 */
export function rowHeights(
  least: readonly number[],
  room: number | null,
  { natural, tallest, lowest }: RowHeight,
): number[] {
  const heights = (common: number) => least.map((own) => Math.max(own, common));
  if (room === null) return heights(natural);
  const total = (common: number) => heights(common).reduce((sum, height) => sum + height, 0);
  let common = tallest;
  while (common > lowest && total(common) > room) common -= 0.5;
  return heights(common);
}
