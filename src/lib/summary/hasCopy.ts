import type { Dossier } from '#lib/model/dossier.ts';
import { rootSource } from './rootSource.ts';

/** Whether any of these sources is a copy or paraphrase of another, so that charts can say how it counts. */
export function hasCopy(dossier: Dossier, sources: readonly string[]): boolean {
  return sources.some((id) => rootSource(dossier, id) !== id);
}
