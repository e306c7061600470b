import type { Dossier } from '#lib/model/dossier.ts';
import { rootSource } from './rootSource.ts';

/**
 * Whether all of a dossier comes from one source, a copy counted with its original, as nearly every table that somebody brings
 * does. Then nothing of it differs by source: whose it is is said once, and how many sources there are nowhere.
 */
export function isOfOneSource(dossier: Dossier): boolean {
  const { sources } = dossier;
  const [first] = sources;
  return (
    first !== undefined &&
    sources.every(({ id }) => rootSource(dossier, id) === rootSource(dossier, first.id))
  );
}
