import type { Dossier } from '#lib/model/dossier.ts';
import { hasPosition, type StanceCell, type StanceCells } from './stanceCells.ts';
import { checksOfRow, worstVerdict } from './verdicts.ts';

/**
 * Those of a side whom a headline names or counts, in their order: no group beside all of its members.
 *
 * @param actors positions in `dossier.actors`
 */
export function eachOnce(dossier: Dossier, actors: readonly number[]): number[] {
  const ids = new Set(actors.map((at) => dossier.actors[at]!.id));
  return actors.filter((at) => {
    const { members } = dossier.actors[at]!;
    return members.length === 0 || !members.every((id) => ids.has(id));
  });
}

/** Whether no position of these cells is told in words of its holder or by a formal act; false where there is none. */
export function areReported(cells: readonly StanceCell[]): boolean {
  const known = cells.filter(hasPosition);
  return known.length > 0 && known.every(({ reported }) => reported);
}

/** Those of some actors who deny a passage that their position on an issue is read from, by their positions in `dossier.actors`. */
export function deniersOf(
  dossier: Dossier,
  cells: StanceCells,
  actors: readonly number[],
  issue: number,
): number[] {
  // Where nothing was checked, no row need be looked up.
  if (dossier.checks.length === 0) return [];
  return actors.filter((actor) =>
    cells.at(actor, issue).rows.some((at) => {
      const denials = checksOfRow(dossier, 'stances', dossier.stances[at]!.id);
      return (
        worstVerdict(denials.map(({ verdict }) => verdict)) === 'denied' &&
        denials.some(({ by }) => by.includes(dossier.actors[actor]!.id))
      );
    }),
  );
}
