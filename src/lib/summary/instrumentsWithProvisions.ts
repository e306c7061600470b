import type { Dossier } from '#lib/model/dossier.ts';
import type { Instrument } from '#lib/model/provision.ts';

/** The instruments of which a provision is coded, in the order of the dossier. */
export function instrumentsWithProvisions(dossier: Dossier): Instrument[] {
  const used = new Set(dossier.provisions.map(({ instrument }) => instrument));
  return dossier.instruments.filter(({ id }) => used.has(id));
}
