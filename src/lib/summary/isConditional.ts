import type { Dossier } from '#lib/model/dossier.ts';
import type { Provision } from '#lib/model/provision.ts';
import { groupBy } from './groupBy.ts';
import { isTreatyText } from './provisionsInForce.ts';

/**
 * Whether one source names a condition of each of some duties of a clause: the text itself where it is among them, since a
 * report may leave conditions out. A condition of one of several duties is none of the clause.
 */
export function isConditional(dossier: Dossier, duties: readonly Provision[]): boolean {
  const ofText = duties.filter((each) => isTreatyText(dossier, each));
  const told = groupBy(ofText.length > 0 ? ofText : duties, ({ source }) => source);
  return [...told.values()].some((own) => own.every(({ conditions }) => conditions !== ''));
}
