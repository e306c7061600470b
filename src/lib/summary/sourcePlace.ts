import type { Dossier } from '#lib/model/dossier.ts';

const placesOf = new WeakMap<Dossier, ReadonlyMap<string, number>>();

/** Position of a source in the dossier, by which rows are ordered; −1 for an id that it does not have. */
export function sourcePlace(dossier: Dossier, id: string): number {
  let places = placesOf.get(dossier);
  if (!places) {
    places = new Map(dossier.sources.map((source, place) => [source.id, place]));
    placesOf.set(dossier, places);
  }
  return places.get(id) ?? -1;
}
