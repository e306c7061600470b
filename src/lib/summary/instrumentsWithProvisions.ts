import type { Dossier } from '#lib/model/dossier.ts';
import type { Instrument } from '#lib/model/provision.ts';
import { provisionsByInstrument } from './provisionsByInstrument.ts';

/** The instruments of which a provision is coded, in the order of the dossier. */
export function instrumentsWithProvisions(dossier: Dossier): Instrument[] {
  const used = provisionsByInstrument(dossier);
  return dossier.instruments.filter(({ id }) => used.has(id));
}
