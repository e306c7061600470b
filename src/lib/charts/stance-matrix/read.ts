import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import { groupBy } from '#lib/summary/groupBy.ts';
import { orderActors, orderIssues } from '#lib/summary/order.ts';
import { sourcesOfCells } from '#lib/summary/sourcesInOrder.ts';
import { spokenOf } from '#lib/summary/spokenOf.ts';
import {
  stanceCells,
  type StanceCell,
  type StanceCells,
  type StanceFilter,
} from '#lib/summary/stanceCells.ts';
import type { Request } from '../kit/defineChart.ts';

/** A run of rows that share a bloc. */
export interface Group {
  /** Empty where rows are not grouped. */
  readonly bloc: string;
  /** Positions in `dossier.actors`. */
  readonly actors: readonly number[];
}

export interface MatrixData {
  readonly cells: StanceCells;
  /** Positions in `dossier.actors`, top to bottom; only actors that some source of the selected layer speaks of. */
  readonly actors: readonly number[];
  /** The same in groups, which have a heading if `isGrouped`. */
  readonly groups: readonly Group[];
  readonly isGrouped: boolean;
  /** The same with those that a slide does not draw; the finding is about all of them. */
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
export function readMatrix({
  dossier,
  view,
  words,
  presentation,
}: Request<keyof StanceFilter | 'grouped' | 'actorOrder' | 'issueOrder'>): MatrixData {
  const cells = stanceCells(dossier, view);
  const spoken = spokenOf(dossier, view);
  const allActors = orderActors(dossier, cells, view.actorOrder, view.grouped, words.compare).filter(
    (actor) => spoken.actors.has(dossier.actors[actor]?.id ?? ''),
  );
  const actors = presentation === 'slide' ? mostSpokenOf(dossier, allActors, spoken.rowsOfActor) : allActors;
  const issues = orderIssues(dossier, cells, view.issueOrder, words.compare).filter((issue) =>
    spoken.issues.has(dossier.issues[issue]?.id ?? ''),
  );
  const shown: StanceCell[] = [];
  for (const actor of actors) for (const issue of issues) shown.push(cells.at(actor, issue));
  return {
    cells,
    actors,
    groups: groupsOf(dossier, actors, view),
    isGrouped: view.grouped,
    allActors,
    issues,
    shown,
    sources: sourcesOfCells(dossier, shown),
  };
}

function groupsOf(dossier: Dossier, actors: readonly number[], { grouped }: Pick<View, 'grouped'>): Group[] {
  if (!grouped) return [{ bloc: '', actors }];
  const groups = groupBy(actors, (actor) => dossier.actors[actor]?.bloc ?? '');
  return [...groups].map(([bloc, members]) => ({ bloc, actors: members }));
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
