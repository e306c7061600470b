import type { Dossier } from '#lib/model/dossier.ts';
import { isDocument } from '#lib/model/source.ts';
import type { View } from '#lib/model/view.ts';

export type SourceFilter = Pick<View, 'sourcesOff' | 'reference'>;

/** The ids of the sources whose rows count: documents that are on and, if asked for, other publications. */
export function sourcesInForce(dossier: Dossier, filter: SourceFilter): ReadonlySet<string> {
  const off = new Set(filter.sourcesOff);
  return new Set(
    dossier.sources
      .filter((source) => !off.has(source.id) && (filter.reference || isDocument(source)))
      .map((source) => source.id),
  );
}
