import type { Dossier } from '#lib/model/dossier.ts';
import type { Instrument } from '#lib/model/provision.ts';
import { bySignature } from './bySignature.ts';
import { instrumentsWithProvisions } from './instrumentsWithProvisions.ts';

/** How many instruments can stand side by side; more leave no room for words in a cell. */
export const fewestCompared = 2;
export const mostCompared = 4;

/** The instruments that have provisions, by signature. */
export function instrumentsToCompare(dossier: Dossier): Instrument[] {
  return instrumentsWithProvisions(dossier).toSorted(bySignature);
}
