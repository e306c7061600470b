import type { Dossier } from '#lib/model/dossier.ts';
import { groupBy } from './groupBy.ts';
import { rootSource } from './rootSource.ts';

/** A source with its copies, which stand in one column. */
export interface SourceColumn {
  /** `sources.id` of the original, which may itself be out of force. */
  readonly root: string;
  /** `sources.id`s that have a place in the column, in the order of the dossier; never empty. */
  readonly members: readonly string[];
}

/** One column for each original behind the sources that have a place, in the order of the dossier. */
export function sourceColumns(
  dossier: Dossier,
  hasPlace: (source: Dossier['sources'][number]) => boolean,
): SourceColumn[] {
  const placed = dossier.sources.filter(hasPlace).map(({ id }) => id);
  const membersOf = groupBy(placed, (id) => rootSource(dossier, id));
  return [...membersOf].map(([root, members]) => ({ root, members }));
}
