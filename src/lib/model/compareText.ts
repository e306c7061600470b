/** By code units, so that an order depends neither on the language of the machine nor on the order of the rows. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const inCounting = new Intl.Collator('und', { numeric: true });

/** The numbers in texts as numbers, so that `claim-9` comes before `claim-10`; never 0 for two that differ. */
export function compareCounted(a: string, b: string): number {
  return inCounting.compare(a, b) || compareText(a, b);
}

/** An order of texts: negative where the first comes first. */
export type Compare = (a: string, b: string) => number;
