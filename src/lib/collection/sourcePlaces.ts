import type { Dossier } from '#lib/model/dossier.ts';
import { isDocument } from '#lib/model/source.ts';
import { rootSource } from '#lib/summary/rootSource.ts';

/** Of each source the position of its original in `dossier.sources`, and whether it is a document. */
export interface SourcePlaces {
  readonly root: readonly number[];
  readonly document: readonly number[];
}

export function sourcePlaces(dossier: Dossier): SourcePlaces {
  const places = new Map(dossier.sources.map(({ id }, at) => [id, at]));
  return {
    root: dossier.sources.map(({ id }) => places.get(rootSource(dossier, id)) ?? 0),
    document: dossier.sources.map((source) => Number(isDocument(source))),
  };
}
