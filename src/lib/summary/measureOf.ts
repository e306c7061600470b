import type { Dossier } from '#lib/model/dossier.ts';
import type { Measure } from '#lib/model/view.ts';

/** How agreement is measured in a dossier where a view asks for it or leaves it open. */
export function measureOf({ info }: Dossier, measure: Measure): Exclude<Measure, ''> {
  if (measure !== '') return measure;
  return info.rows === 'observations' ? 'same' : 'distance';
}
