import type { Dossier } from '#lib/model/dossier.ts';
import type { Source } from '#lib/model/source.ts';
import { toldOfSources } from './toldOfSources.ts';

/** How reliable a source is rated; empty where nobody has rated the sources of its dossier, or this one. */
export function gradeOf(dossier: Pick<Dossier, 'sources'>, source: Source): Source['reliability'] {
  return toldOfSources(dossier).reliability ? source.reliability : '';
}
