import { rowsAt, type EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { comparePairs, type Pair } from '#lib/summary/comparison.ts';
import { parties } from '#lib/summary/mostDivided.ts';
import { orderActors, orderIssues } from '#lib/summary/order.ts';
import { sourcesOfCells } from '#lib/summary/sourcesInOrder.ts';
import {
  stanceCells,
  type StanceCell,
  type StanceCells,
  type StanceFilter,
} from '#lib/summary/stanceCells.ts';
import { withMost } from '#lib/summary/withMost.ts';
import type { Context, Request } from '../kit/defineChart.ts';
import { actorName } from '../kit/names.ts';

type Key = keyof StanceFilter | 'actorOrder' | 'issueOrder' | 'observers';

export type AgreementContext = Context<'agreement-matrix', Key, AgreementData>;

export interface AgreementData {
  readonly cells: StanceCells;
  /** Positions in `dossier.actors`, top to bottom and left to right; only actors with a known position, parties first. */
  readonly actors: readonly number[];
  /** Every two of all parties with a known position; the finding is about all of them, drawn or not. */
  readonly allPairs: readonly Pair[];
  /** Every two of the actors drawn, row by row of the lower triangle. */
  readonly pairs: readonly Pair[];
  /** `sources.id`s of the rows that the pairs drawn rest on, in the order of the dossier. */
  readonly sources: readonly string[];
}

/** Actors on a slide. */
const mostOnSlide = 12;

export function readAgreement({ dossier, view, words, presentation }: Request<Key>): AgreementData {
  const cells = stanceCells(dossier, view);
  const issues = orderIssues(dossier, cells, view.issueOrder, words.compare);
  const amount = (actor: number) => issues.filter((issue) => cells.at(actor, issue).value !== null).length;
  const ordered = orderActors(dossier, cells, view.actorOrder, false, words.compare);
  const known = ordered.filter((actor) => amount(actor) > 0);
  const taking = parties(dossier, known);
  const allPairs = comparePairs(cells, taking, issues);
  const watching = view.observers ? known.filter((actor) => !taking.includes(actor)) : [];
  const isSlide = presentation === 'slide';
  const actors = isSlide ? withMost(taking, mostOnSlide, amount) : [...taking, ...watching];
  const pairs = isSlide || watching.length > 0 ? comparePairs(cells, actors, issues) : allPairs;
  const sources = sourcesOfCells(dossier, comparedCells(cells, actors, issues));
  return { cells, actors, allPairs, pairs, sources };
}

/** The cells that some pair is compared on, each once, of which there are far fewer than of all pairs. */
function comparedCells(
  cells: StanceCells,
  actors: readonly number[],
  issues: readonly number[],
): StanceCell[] {
  return issues.flatMap((issue) => {
    const known = actors.map((actor) => cells.at(actor, issue)).filter(({ value }) => value !== null);
    return known.length > 1 ? known : [];
  });
}

/** The cells of both actors on the issues they share. */
function cellsOf(cells: StanceCells, { actors, issues }: Pair): StanceCell[] {
  return issues.flatMap((issue) => actors.map((actor) => cells.at(actor, issue)));
}

/** What a pair rests on. */
export function rowsOf({ cells }: AgreementData, pair: Pair): EvidenceRow[] {
  return cellsOf(cells, pair).flatMap(({ rows }) => rowsAt('stances', rows));
}

export function namesOf({ dossier }: AgreementContext, pair: Pair): string[] {
  return pair.actors.map((actor) => actorName(dossier, actor));
}
