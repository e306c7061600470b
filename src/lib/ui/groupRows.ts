import { groupBy } from '#lib/summary/groupBy.ts';

/** Rows that share a name, in groups; groups and rows keep the order in which they come first. */
export function groupRows<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): { readonly name: string; readonly rows: readonly Row[] }[] {
  return [...groupBy(rows, nameOf)].map(([name, members]) => ({ name, rows: members }));
}
