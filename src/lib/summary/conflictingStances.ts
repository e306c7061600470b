import type { Dossier } from '#lib/model/dossier.ts';
import { groupBy } from './groupBy.ts';
import { rootSource } from './rootSource.ts';

/**
 * Whether stances of one actor on one issue lie on both sides of neutral, and on how many passages and sources that
 * rests, copies counted with their originals; null where none do.
 *
 * @param rows positions in `dossier.stances`
 */
export function conflictingStances(
  dossier: Dossier,
  rows: readonly number[],
): { readonly passages: number; readonly sources: number } | null {
  const stances = rows.flatMap((at) => dossier.stances[at] ?? []);
  const subjects = groupBy(stances, ({ actor, issue }) => JSON.stringify([actor, issue]));
  const conflicting = [...subjects.values()].filter(
    (own) => own.some(({ stance }) => (stance ?? 0) > 0) && own.some(({ stance }) => (stance ?? 0) < 0),
  );
  if (conflicting.length === 0) return null;
  const sources = conflicting.flat().map(({ source }) => rootSource(dossier, source));
  return { passages: conflicting.flat().length, sources: new Set(sources).size };
}
