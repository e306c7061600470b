import type { Dossier } from '#lib/model/dossier.ts';
import { checkedStatements } from './checkedStatements.ts';
import { countErrors, faults, type Fault } from './faults.ts';
import { groupBy } from './groupBy.ts';
import { inFamilies } from './inFamilies.ts';
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
  const sources = dossier.sources.flatMap(({ id }) => {
    const found = own.get(id);
    return found ? [{ source: id, faults: found }] : [];
  });
  return inFamilies(dossier, sources, (each) => countErrors(each.faults));
}
