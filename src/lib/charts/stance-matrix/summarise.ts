import type { Dossier } from '#lib/model/dossier.ts';
import type { LegacyView as View } from '../kit/legacyChart.ts';
import { orderActors, orderIssues } from '#lib/summary/order.ts';
import { spokenOf } from '#lib/summary/spokenOf.ts';
import { stanceCells, type StanceCell, type StanceCells } from '#lib/summary/stanceCells.ts';

export interface MatrixData {
  readonly dossier: Dossier;
  readonly view: View;
  readonly cells: StanceCells;
  /** Positions in `dossier.actors`, top to bottom; only actors that some source of the layer in force speaks of. */
  readonly actors: readonly number[];
  /** The same with those that a brief view does not draw; the finding is about all of them. */
  readonly allActors: readonly number[];
  /** Positions in `dossier.issues`, left to right; chosen by the same rule. */
  readonly issues: readonly number[];
  /** The cells drawn, row by row. */
  readonly shown: readonly StanceCell[];
  /** `sources.id`s of the rows drawn, in the order of the dossier. */
  readonly sources: readonly string[];
}

/**
 * Actors and issues stay while filters come and go, so that a row can be seen to empty; only those that no source
 * of the layer (documents alone, or documents and other publications) ever speaks of are left out.
 */
export function summariseMatrix(dossier: Dossier, view: View): MatrixData {
  const cells = stanceCells(dossier, view);
  const { actors: actorIds, issues: issueIds, rowsOfActor } = spokenOf(dossier, view);
  const spoken = orderActors(dossier, cells, view.actorOrder, view.grouped).filter((actor) =>
    actorIds.has(dossier.actors[actor]?.id ?? ''),
  );
  const actors = view.brief ? mostSpokenOf(dossier, spoken, rowsOfActor) : spoken;
  const issues = orderIssues(dossier, cells, view.issueOrder).filter((issue) =>
    issueIds.has(dossier.issues[issue]?.id ?? ''),
  );
  const shown = actors.flatMap((actor) => issues.map((issue) => cells.at(actor, issue)));
  const used = new Set(shown.flatMap((cell) => cell.rows.map((row) => dossier.stances[row]?.source)));
  return {
    dossier,
    view,
    cells,
    actors,
    allActors: spoken,
    issues,
    shown,
    sources: dossier.sources.filter((source) => used.has(source.id)).map((source) => source.id),
  };
}

/** The actors with the most rows, twelve or as many as share the twelfth's number, in the order given. */
function mostSpokenOf(
  dossier: Dossier,
  actors: readonly number[],
  rowsOf: ReadonlyMap<string, number>,
): number[] {
  const amount = (actor: number) => rowsOf.get(dossier.actors[actor]?.id ?? '') ?? 0;
  const least = actors.map(amount).sort((a, b) => b - a)[11] ?? 0;
  return actors.filter((actor) => amount(actor) >= least);
}
