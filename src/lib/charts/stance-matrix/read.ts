import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import { groupBy } from '#lib/summary/groupBy.ts';
import { parties } from '#lib/summary/mostDivided.ts';
import { sourcesOfCells } from '#lib/summary/sourcesInOrder.ts';
import { spokenActors, spokenIssues } from '#lib/summary/spokenInOrder.ts';
import { spokenOf } from '#lib/summary/spokenOf.ts';
import {
  stanceCells,
  type StanceCell,
  type StanceCells,
  type StanceFilter,
} from '#lib/summary/stanceCells.ts';
import { tellingIssues } from '#lib/summary/tellingIssues.ts';
import { withMost } from '#lib/summary/withMost.ts';
import type { Context, Request } from '../kit/defineChart.ts';

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
  /** The same with those that are not drawn; the finding is about the parties among all of them. */
  readonly allActors: readonly number[];
  /** Positions in `dossier.issues`, left to right; what ought to be before what is. */
  readonly issues: readonly number[];
  /** The same with those that are not drawn, since one source alone speaks of them or nobody differs on them. */
  readonly allIssues: readonly number[];
  /** The cells drawn, row by row. */
  readonly shown: readonly StanceCell[];
  /** `sources.id`s of the rows drawn, in the order of the dossier. */
  readonly sources: readonly string[];
}

/** Actors on a slide. */
const mostOnSlide = 12;

/** What the chart reads of a view. */
export type MatrixKey =
  keyof StanceFilter | 'grouped' | 'observers' | 'allIssues' | 'actorOrder' | 'issueOrder';

export type MatrixContext = Context<'stance-matrix', MatrixKey, MatrixData>;

/**
 * Actors and issues stay while filters come and go, so that a row can be seen to empty; only those that no source
 * of the layer (documents alone, or documents and other publications) ever speaks of are left out.
 */
export function readMatrix({ dossier, view, words, presentation }: Request<MatrixKey>): MatrixData {
  const cells = stanceCells(dossier, view);
  const spoken = spokenOf(dossier, view);
  const allActors = spokenActors(dossier, cells, spoken, view, words.compare);
  const taking = parties(dossier, allActors);
  const watching = view.observers ? allActors.filter((actor) => !taking.includes(actor)) : [];
  const isSlide = presentation === 'slide' && taking.length > 0;
  const rowsOf = (actor: number) => spoken.rowsOfActor.get(dossier.actors[actor]!.id) ?? 0;
  const actors = isSlide ? withMost(taking, mostOnSlide, rowsOf) : [...taking, ...watching];
  const allIssues = keepKinds(dossier, spokenIssues(dossier, cells, spoken, view, words.compare));
  const telling = tellingIssues(dossier, view);
  const chosen = allIssues.filter((issue) => telling[issue]);
  // One column would be no matrix.
  const issues = view.allIssues || chosen.length < 2 ? allIssues : chosen;
  const shown = actors.flatMap((actor) => issues.map((issue) => cells.at(actor, issue)));
  const isWatched = !isSlide && watching.length > 0;
  return {
    cells,
    actors,
    groups: [
      ...groupsOf(dossier, isSlide ? actors : taking, view),
      ...(isWatched ? [{ bloc: words.of('stances').headings.observers, actors: watching }] : []),
    ],
    isGrouped: view.grouped || isWatched,
    allActors,
    issues,
    allIssues,
    shown,
    sources: sourcesOfCells(dossier, shown),
  };
}

/** What ought to be before what is, in the order given. */
function keepKinds(dossier: Dossier, issues: readonly number[]): number[] {
  const isAssessment = (issue: number) => dossier.issues[issue]?.kind === 'assessment';
  return [...issues.filter((issue) => !isAssessment(issue)), ...issues.filter(isAssessment)];
}

function groupsOf(dossier: Dossier, actors: readonly number[], { grouped }: Pick<View, 'grouped'>): Group[] {
  if (actors.length === 0) return [];
  if (!grouped) return [{ bloc: '', actors }];
  const groups = groupBy(actors, (actor) => dossier.actors[actor]?.bloc ?? '');
  return [...groups].map(([bloc, members]) => ({ bloc, actors: members }));
}
