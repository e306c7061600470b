import type { Dossier } from '#lib/model/dossier.ts';
import { checkedStatements } from './checkedStatements.ts';
import { countErrors, faults, type Fault } from './faults.ts';
import { groupBy } from './groupBy.ts';
import { rootSource } from './rootSource.ts';
import type { RowFilter } from './rowsInForce.ts';

/** What a source says that conflicts with published findings. */
export interface SourceFaults {
  /** `sources.id`. */
  readonly source: string;
  readonly faults: readonly Fault[];
}

/**
 * The sources whose statements conflict with published findings, those with most errors first; a copy stands
 * right after its original, however many it has.
 */
export function faultsBySource(dossier: Dossier, filter: RowFilter): SourceFaults[] {
  const own = groupBy(faults(checkedStatements(dossier, filter)), ({ source }) => source);
  const families = groupBy(
    dossier.sources.map(({ id }) => id).filter((id) => own.has(id)),
    (id) => rootSource(dossier, id),
  );
  const most = (ids: readonly string[]) => Math.max(...ids.map((id) => countErrors(own.get(id)!)));
  return [...families]
    .sort(([, a], [, b]) => most(b) - most(a))
    .flatMap(([root, ids]) => [...ids.filter((id) => id === root), ...ids.filter((id) => id !== root)])
    .map((source) => ({ source, faults: own.get(source)! }));
}
