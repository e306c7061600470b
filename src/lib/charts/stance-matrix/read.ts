import type { Dossier } from '#lib/model/dossier.ts';
import { groupBy } from '#lib/summary/groupBy.ts';
import { mostDivided, parties } from '#lib/summary/mostDivided.ts';
import { fewestInWords, soloActors } from '#lib/summary/soloActors.ts';
import { sourcesOfLines } from '#lib/summary/sourcesInOrder.ts';
import { spokenActors, spokenIssues } from '#lib/summary/spokenInOrder.ts';
import { spokenOf } from '#lib/summary/spokenOf.ts';
import {
  stanceCells,
  type StanceCell,
  type StanceCells,
  type StanceFilter,
} from '#lib/summary/stanceCells.ts';
import { tellingIssues } from '#lib/summary/tellingIssues.ts';
import type { MostNamed } from '#lib/words/en/sides.ts';
import { isKept } from '../kit/chooseRows.ts';
import type { Context, Reading } from '../kit/defineChart.ts';
import { lazy } from '../kit/lazy.ts';
import { chosenForSlide, type GapRule } from './chosenForSlide.ts';

export interface MatrixData {
  readonly cells: StanceCells;
  /** Positions in `dossier.actors` of the parties drawn, in the order of the view, bloc by bloc if they are grouped. */
  readonly blocs: readonly (readonly number[])[];
  /** Authors, media and unnamed groups that are drawn, apart. */
  readonly observers: readonly number[];
  /** The actors drawn, all of the above. */
  readonly actors: readonly number[];
  /** Of those left out since they hold one position at most: they are told in words. */
  readonly folded: readonly number[];
  /** The same with all that are not drawn; the finding is about the parties among them. */
  readonly allActors: readonly number[];
  /** Positions in `dossier.issues`, in their order; what ought to be before what is. */
  readonly issues: readonly number[];
  /** The same with those that are not drawn, since one source alone speaks of them or nobody differs on them. */
  readonly allIssues: readonly number[];
  /** Those drawn are chosen from the ones that several sources report. */
  readonly isOfSeveral: boolean;
  /** There are more issues than a picture can hold: those drawn are the ones on which most positions are known. */
  readonly isCapped: boolean;
  /** There are too many cells to tell one by one: all are drawn small, and parts of them lead to themselves in full. */
  readonly isOverview: boolean;
  /** Whether any row is behind a cell that is drawn. */
  readonly isFound: boolean;
  /** What the headline is about; null where no issue divides the parties. */
  readonly main: number | null;
  /** The actors drawn on a slide, the most telling first. */
  readonly ranked: readonly number[];
  /** How many of each side the headline may name, where a slide does not show them all; null for as many as fit. */
  readonly named: MostNamed | null;
  /** Of a slide that shows so many issues, the first, by what they are told from the others; null on a page. */
  readonly gapRule: ((issues: number) => GapRule) | null;
  /** The cells drawn, actor by actor; none of an overview. */
  readonly shown: readonly StanceCell[];
  /** `sources.id`s of the rows drawn, in the order of the dossier. */
  readonly sources: readonly string[];
}

/** What the chart reads of a view. */
export type MatrixKey =
  | keyof StanceFilter
  | 'grouped'
  | 'observers'
  | 'allActors'
  | 'allIssues'
  | 'actorOrder'
  | 'issueOrder'
  | 'turned';

export type MatrixContext = Context<'stance-matrix', MatrixKey, MatrixData>;

/**
 * Actors and issues stay while filters come and go, so that a line can be seen to empty; only those that no source
 * of the layer (documents alone, or documents and other publications) ever speaks of are left out.
 */
export function readMatrix({ dossier, view, words, presentation, chosen }: Reading<MatrixKey>): MatrixData {
  const cells = stanceCells(dossier, view);
  const spoken = spokenOf(dossier, view);
  const allActors = spokenActors(dossier, cells, spoken, view, words.compare);
  const taking = parties(dossier, allActors);
  const isWatching = (actor: number) => !taking.includes(actor);
  const watching = view.observers || chosen.actor ? allActors.filter(isWatching) : [];
  const allIssues = keepKinds(dossier, spokenIssues(dossier, cells, spoken, view, words.compare));
  const telling = tellingIssues(dossier, view);
  const divided = allIssues.filter((issue) => telling[issue]);
  // One issue would be no matrix.
  const isOfSeveral = !view.allIssues && divided.length > 1;
  const usual = isOfSeveral ? divided : allIssues;
  const isAsked = (issue: number) => isKept(chosen, 'issue', dossier.issues[issue]!.id);
  const isActorAsked = (actor: number) => isKept(chosen, 'actor', dossier.actors[actor]!.id);
  const selected = chosen.issue ? allIssues.filter(isAsked) : usual;
  const main = mostDivided(dossier, cells, allActors, allIssues);
  const slide =
    presentation === 'slide' && taking.length > 0
      ? chosenForSlide(dossier, cells, {
          actors: taking.filter(isActorAsked),
          issues: selected,
          main: main !== null && selected.includes(main) ? main : null,
          chosen,
        })
      : null;
  const asked = presentation === 'slide' ? [] : taking.filter(isActorAsked);
  const isOverview = asked.length * selected.length > mostCells;
  const issues =
    slide?.issues ?? (chosen.issue || isOverview ? selected : foremost(cells, allActors, selected));
  // Whom a picture tells of does not hang on which of the issues it shows.
  const solo = soloActors(dossier, view, chosen.issue ? usual : issues);
  // Whoever takes a side in the headline is seen to take it.
  const isSided = (actor: number) => main !== null && cells.hasPositionAt(actor, main);
  const staying = taking.filter((actor) => !solo[actor] || isSided(actor));
  const mayFold = !slide && !view.allActors && !chosen.actor && staying.length > 1;
  const isSpare = (actor: number) => solo[actor] === true && !staying.includes(actor);
  const isFolded = mayFold && [...taking, ...watching].filter(isSpare).length >= fewestInWords;
  const kept = slide?.actors ?? (isFolded ? staying : taking.filter(isActorAsked));
  const observers =
    slide && !chosen.actor
      ? []
      : watching.filter((actor) => isActorAsked(actor) && (!isFolded || !solo[actor]));
  const blocs = view.grouped
    ? inBlocs(dossier, cells, kept, slide ? null : issues)
    : kept.length > 0
      ? [kept]
      : [];
  const actors = [...blocs.flat(), ...observers];
  const shown = isOverview ? [] : actors.flatMap((actor) => issues.map((issue) => cells.at(actor, issue)));
  // Of a million rows they are found only when they are told of.
  const sources = lazy(() => sourcesOfLines(dossier, cells, actors, issues));
  return {
    cells,
    blocs,
    observers,
    actors,
    folded: isFolded ? [...taking, ...watching].filter((actor) => !actors.includes(actor)) : [],
    allActors,
    issues,
    allIssues,
    isOfSeveral,
    isOverview,
    isFound: isOverview ? cells.columns.rows.length > 0 : shown.some(({ kind }) => kind !== 'none'),
    isCapped: !slide && issues.length < selected.length,
    main,
    ranked: slide ? [...slide.ranked, ...observers] : actors,
    named: slide?.named ?? null,
    gapRule: slide?.gapRule ?? null,
    shown,
    get sources() {
      return sources();
    },
  };
}

/** Whether a position of one source is drawn smaller: where none is of several it would say nothing. */
export function lessensSingle({ data }: Pick<MatrixContext, 'data'>): boolean {
  return data.shown.some(({ kind, sourceCount }) => kind === 'position' && sourceCount > 1);
}

/** What ought to be before what is, in the order given. */
function keepKinds(dossier: Dossier, issues: readonly number[]): number[] {
  const isAssessment = (issue: number) => dossier.issues[issue]?.kind === 'assessment';
  return [...issues.filter((issue) => !isAssessment(issue)), ...issues.filter(isAssessment)];
}

/** In the order given or, by their positions on some issues, the bloc first of which most are known. */
function inBlocs(
  dossier: Dossier,
  cells: StanceCells,
  actors: readonly number[],
  issues: readonly number[] | null,
): (readonly number[])[] {
  const blocs = [...groupBy(actors, (actor) => dossier.actors[actor]?.bloc ?? '').values()];
  if (!issues) return blocs;
  const known = (bloc: readonly number[]) =>
    bloc.reduce((sum, actor) => sum + issues.filter((at) => cells.hasPositionAt(actor, at)).length, 0);
  return blocs.sort((a, b) => known(b) - known(a));
}

/** More cells than these are drawn as an overview. */
const mostCells = 4_000;

/** More issues than these no picture can hold; the table and the data files have them all. */
const mostIssues = 80;

/** Of more issues than a picture can hold those on which most positions are known, in the order given. */
function foremost(
  cells: StanceCells,
  actors: readonly number[],
  issues: readonly number[],
): readonly number[] {
  if (issues.length <= mostIssues) return issues;
  const known = new Map(
    issues.map((issue) => [issue, actors.filter((actor) => cells.hasPositionAt(actor, issue)).length]),
  );
  const kept = new Set(issues.toSorted((a, b) => known.get(b)! - known.get(a)!).slice(0, mostIssues));
  return issues.filter((issue) => kept.has(issue));
}
