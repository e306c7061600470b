import type { Grid } from './Grid.ts';
import { wideColumnsNamed, type Mapping } from './mapping.ts';

/** A column by its address and its place in the table. */
export interface PlacedColumn {
  readonly address: string;
  readonly at: number;
}

/**
 * Where each column that no field takes stands for something, the columns that do: those that are named, else those that are
 * chosen of the free ones, in the order of the table.
 */
export function wideColumnsOf(
  grid: Grid,
  mapping: Mapping,
  choose: (free: readonly PlacedColumn[]) => readonly PlacedColumn[],
): readonly PlacedColumn[] {
  const taken = new Set(Object.values(mapping.columns));
  const listed = wideColumnsNamed(mapping);
  const free = grid.columns.flatMap(({ address }, at) => (taken.has(address) ? [] : [{ address, at }]));
  if (listed === null) return choose(free);
  const named = new Set(listed);
  return free.filter(({ address }) => named.has(address));
}
