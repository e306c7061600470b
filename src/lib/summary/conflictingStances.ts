import type { Dossier } from '#lib/model/dossier.ts';
import { groupBy } from './groupBy.ts';
import { latestPositions } from './latestPositions.ts';
import { rootSource } from './rootSource.ts';
import { observed } from './shares.ts';
import { stanceColumns } from './stanceColumns.ts';

/**
 * Whether stances of one actor on one issue lie on both sides of neutral at one time, and on how many passages and sources that
 * rests, copies counted with their originals; null where none do.
 *
 * @param rows positions in `dossier.stances`
 */
export function conflictingStances(
  dossier: Dossier,
  rows: readonly number[],
): { readonly passages: number; readonly sources: number } | null {
  const { info, stances } = dossier;
  const stanceAt = (at: number) => stances[at]!;
  const subjects = groupBy(rows, (at) => JSON.stringify([stanceAt(at).actor, stanceAt(at).issue]));
  // The rule of the cells: who has changed sides is not told of in opposite ways.
  const conflicting = [...subjects.values()].filter((own) =>
    info.rows === 'observations'
      ? observed(stanceColumns(dossier), own)?.conflicting
      : own.some((at) => stanceAt(at).stance) && latestPositions(stanceColumns(dossier), own) === null,
  );
  if (conflicting.length === 0) return null;
  const sources = conflicting.flat().map((at) => rootSource(dossier, stanceAt(at).source));
  return { passages: conflicting.flat().length, sources: new Set(sources).size };
}
