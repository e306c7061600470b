import type { Dossier } from '#lib/model/dossier.ts';
import type { Instrument } from '#lib/model/provision.ts';
import { bySignature } from './bySignature.ts';
import { instrumentsWithProvisions } from './instrumentsWithProvisions.ts';

/** The instruments that have provisions, by signature. */
export function instrumentsToCompare(dossier: Dossier): Instrument[] {
  return instrumentsWithProvisions(dossier).toSorted(bySignature);
}
