import type { GridGroup, GridRow } from './grid.ts';

/**
 * Groups of a grid whose rows are numbered through.
 *
 * @param rowOf the row with its number among all and its place in its group, both from 0; what has several takes as many numbers
 */
export function numberedGroups<Row, Group extends { readonly rows: readonly Row[] }>(
  groups: readonly Group[],
  heading: (group: Group) => string,
  rowOf: (row: Row, number: number, at: number) => GridRow | readonly GridRow[],
): GridGroup[] {
  let number = 0;
  return groups.map((group) => ({
    heading: heading(group),
    rows: group.rows.flatMap((row, at) => {
      const rows = [rowOf(row, number, at)].flat();
      number += rows.length;
      return rows;
    }),
  }));
}
