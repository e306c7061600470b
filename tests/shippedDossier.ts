import { openDossier } from '../scripts/openDossier.ts';
import type { Dossier } from '#lib/model/dossier.ts';

/** The built-in dossier as it ships. */
export function shippedDossier(): Promise<Dossier> {
  return openDossier('static/data');
}
