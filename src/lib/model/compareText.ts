/** By code units, so that an order depends neither on the language of the machine nor on the order of the rows. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An order of texts: negative where the first comes first. */
export type Compare = (a: string, b: string) => number;
