import type { Dossier } from '#lib/model/dossier.ts';
import type { CellColumns } from './cellColumns.ts';
import { filterKey, type StanceFilter } from './stanceFilter.ts';

const givenOf = new WeakMap<Dossier, Map<string, CellColumns>>();

/** Few: each of a large dossier takes some twenty megabytes. */
const mostKept = 8;

/** Hands over the cells of a dossier under a filter that were worked out elsewhere, such as in another thread. */
export function giveCells(dossier: Dossier, filter: StanceFilter, cells: CellColumns): void {
  let known = givenOf.get(dossier);
  if (!known) givenOf.set(dossier, (known = new Map()));
  const [first] = known.keys();
  if (known.size >= mostKept && first !== undefined) known.delete(first);
  known.set(filterKey(filter), cells);
}

/** The cells that were handed over; undefined where none were. */
export function givenCells(dossier: Dossier, filter: StanceFilter): CellColumns | undefined {
  return givenOf.get(dossier)?.get(filterKey(filter));
}
