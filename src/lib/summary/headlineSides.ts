import type { Dossier } from '#lib/model/dossier.ts';
import { bases } from '#lib/model/stance.ts';
import type { StanceCell, StanceCells } from './stanceCells.ts';
import { stanceColumns, statusCodes } from './stanceColumns.ts';
import { checksOfRow, worstVerdict } from './verdicts.ts';
import { votesInForce, votesOfSources } from './votes.ts';

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

/** Whether as many sources or more see an actor on a side as see it neutral, though the middle of them is neutral. */
export function isTorn(dossier: Dossier, cell: StanceCell): boolean {
  if (cell.value !== 0 || cell.shares !== null || cell.lowest === cell.highest) return false;
  const { votes } = votesInForce(stanceColumns(dossier), cell.rows);
  const { medians } = votesOfSources(votes);
  return medians.filter((step) => step !== 0).length * 2 >= medians.length;
}

/** Whether no position of these cells is told in words of its holder or by a formal act; false where there is none. */
export function isReported(dossier: Dossier, cells: readonly StanceCell[]): boolean {
  const { status, basis } = stanceColumns(dossier);
  const reported = [bases.indexOf('attributed'), bases.indexOf('inferred')];
  let isAny = false;
  for (const { rows } of cells) {
    for (const at of rows) {
      if (status[at] !== statusCodes.position) continue;
      if (!reported.includes(basis[at]!)) return false;
      isAny = true;
    }
  }
  return isAny;
}

/** Those of some actors who deny a passage that their position on an issue is read from, by their positions in `dossier.actors`. */
export function deniersOf(
  dossier: Dossier,
  cells: StanceCells,
  actors: readonly number[],
  issue: number,
): number[] {
  if (!dossier.checks.some(({ table }) => table === 'stances')) return [];
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
