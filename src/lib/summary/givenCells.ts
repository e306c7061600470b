import type { Dossier } from '#lib/model/dossier.ts';
import type { StanceCells, StanceFilter } from './stanceCells.ts';

const givenOf = new WeakMap<Dossier, Map<string, StanceCells>>();

/** Few: each of a large dossier takes some twenty megabytes. */
const mostKept = 8;

/** Hands over the cells of a dossier under a filter that were worked out elsewhere, such as in another thread. */
export function giveCells(dossier: Dossier, filter: StanceFilter, cells: StanceCells): void {
  let known = givenOf.get(dossier);
  if (!known) givenOf.set(dossier, (known = new Map()));
  const [first] = known.keys();
  if (known.size >= mostKept && first !== undefined) known.delete(first);
  known.set(keyOf(filter), cells);
}

/** The cells that were handed over; undefined where none were. */
export function given(dossier: Dossier, filter: StanceFilter): StanceCells | undefined {
  return givenOf.get(dossier)?.get(keyOf(filter));
}

function keyOf({ sourcesOff, reference, asOf, bases, confidence }: StanceFilter): string {
  return JSON.stringify([[...sourcesOff].sort(), reference, asOf, [...bases].sort(), confidence]);
}
