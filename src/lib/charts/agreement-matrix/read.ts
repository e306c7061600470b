import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { furthestPair, leastShared, nearestPair } from '#lib/summary/choosePair.ts';
import { basisOf, comparePairs, type Pair } from '#lib/summary/comparison.ts';
import { parties } from '#lib/summary/mostDivided.ts';
import type { Measure } from '#lib/model/view.ts';
import { orderActors, orderIssues } from '#lib/summary/order.ts';
import { measureOf } from '#lib/summary/measureOf.ts';
import { pairsByAnswers, sameAnswers, type Alike } from '#lib/summary/sameAnswers.ts';
import { sourcesOfCells } from '#lib/summary/sourcesInOrder.ts';
import {
  stanceCells,
  type StanceCell,
  type StanceCells,
  type StanceFilter,
} from '#lib/summary/stanceCells.ts';
import { isKept } from '../kit/chooseRows.ts';
import type { Context, Reading } from '../kit/defineChart.ts';
import { rowsOnPage } from '../kit/pages.ts';
import { actorName } from '../kit/names.ts';
import { rowsOfCells } from '../kit/stanceCellFacts.ts';

type Key = keyof StanceFilter | 'actorOrder' | 'issueOrder' | 'observers' | 'measure';

export type AgreementContext = Context<'agreement-matrix', Key, AgreementData>;

/** One actor with those it is compared with: a party with the other parties, who else speaks with all. */
export interface Strip {
  /** Position in `dossier.actors`. */
  readonly actor: number;
  /** From the nearest to the furthest, at one distance those that share most issues first; then those that share none. */
  readonly pairs: readonly Pair[];
}

export interface AgreementData {
  readonly cells: StanceCells;
  /** What the distance of pairs is made of. */
  readonly measure: Exclude<Measure, ''>;
  /** The mean gap of the positions of a pair, 0 to 4, whatever the measure; null where it shares no issue. */
  readonly gap: (pair: Pair) => number | null;
  /** The answers that a pair has in common, whatever the measure. */
  readonly alike: (pair: Pair) => Alike;
  /** Positions in `dossier.actors` of those with a known position, parties first. */
  readonly actors: readonly number[];
  /** Every two of all parties with a known position; the finding is about all of them, drawn or not. */
  readonly allPairs: readonly Pair[];
  /** How many issues they must share for the finding to be about them. */
  readonly least: number;
  /** The closest and the furthest of them. */
  readonly extremes: readonly Pair[];
  /** What is drawn, top to bottom: all actors or those of a page, on a slide those of the closest and of the furthest pair. */
  readonly strips: readonly Strip[];
  /** How many of the strips, from the first, are those of parties. */
  readonly partyCount: number;
  /** Every two that are drawn, each once. */
  readonly pairs: readonly Pair[];
  /** `sources.id`s of the rows that the pairs drawn rest on, in the order of the dossier. */
  readonly sources: readonly string[];
}

/** Others in a strip of a slide. */
const mostOnSlide = 7;

export function readAgreement(reading: Reading<Key>): AgreementData {
  const { dossier, view, words, presentation, chosen, page } = reading;
  const cells = stanceCells(dossier, view);
  const issues = orderIssues(dossier, cells, view.issueOrder, words.compare);
  const isKnown = (actor: number) => issues.some((issue) => cells.at(actor, issue).score !== null);
  const known = orderActors(dossier, cells, view.actorOrder, false, words.compare).filter(isKnown);
  const taking = parties(dossier, known);
  const isTaking = new Set(taking);
  const isSlide = presentation === 'slide';
  const watching =
    view.observers && (!isSlide || chosen.actor) ? known.filter((actor) => !isTaking.has(actor)) : [];
  const actors = [...taking, ...watching];
  const alike = sameAnswers(dossier, cells, actors);
  const byDistance = comparePairs(cells, actors, issues);
  const measure = measureOf(dossier, view.measure);
  const drawable = measure === 'same' ? pairsByAnswers(byDistance, alike) : byDistance;
  const allPairs = watching.length
    ? drawable.filter((pair) => pair.actors.every((actor) => isTaking.has(actor)))
    : drawable;
  const extremes = [nearestPair(allPairs), furthestPair(allPairs)].filter((pair) => pair !== null);
  const isChosen = (actor: number) => isKept(chosen, 'actor', dossier.actors[actor]!.id);
  const isShared = ({ distance }: Pair) => !isSlide || distance !== null;
  const usual = isSlide ? telling(extremes) : taking;
  const all = rowsOnPage(
    [
      ...stripsOf(chosen.actor ? taking.filter(isChosen) : usual, allPairs.filter(isShared)),
      ...stripsOf(watching.filter(isChosen), drawable.filter(isShared)),
    ],
    page,
  );
  const strips = isSlide ? all.map(fewest) : all;
  const isPart = isSlide || chosen.actor !== undefined || page !== null;
  const pairs = isPart ? [...new Set(strips.flatMap((strip) => strip.pairs))] : drawable;
  // Of a part few pairs are drawn; of all pairs there are far more than cells.
  const compared = isPart
    ? pairs.flatMap((pair) => cellsOf(cells, pair))
    : comparedCells(cells, actors, issues);
  const partyCount = strips.filter(({ actor }) => isTaking.has(actor)).length;
  return {
    cells,
    measure,
    gap: (pair) => (pair.gap === undefined ? pair.distance : pair.gap),
    alike: (pair) => alike(...pair.actors),
    actors,
    allPairs,
    least: leastShared(allPairs),
    extremes,
    strips,
    partyCount,
    pairs,
    sources: sourcesOfCells(dossier, cells, compared),
  };
}

/** The actors of the closest and the furthest pair: one that is in both first, then the closest. */
function telling(pairs: readonly Pair[]): number[] {
  const actors = pairs.flatMap((pair) => pair.actors);
  return [...new Set([...actors.filter((actor, i) => actors.indexOf(actor) < i), ...actors])];
}

function stripsOf(actors: readonly number[], pairs: readonly Pair[]): Strip[] {
  const own = new Map<number, Pair[]>(actors.map((actor) => [actor, []]));
  for (const pair of pairs) for (const actor of pair.actors) own.get(actor)?.push(pair);
  const rank = ({ distance }: Pair) => distance ?? Infinity;
  return [...own].map(([actor, all]) => ({
    actor,
    pairs: all.sort((a, b) => {
      const [one, other] = [rank(a), rank(b)];
      return one === other ? basisOf(b) - basisOf(a) : one - other;
    }),
  }));
}

/** Those that share most issues with the actor, as few as keep all that share as many; they keep their places. */
function fewest({ actor, pairs }: Strip): Strip {
  const amounts = pairs.map(basisOf).sort((a, b) => b - a);
  const beyond = amounts[mostOnSlide] ?? 0;
  const kept = pairs.filter((pair) => basisOf(pair) > beyond);
  return { actor, pairs: kept.length > 0 ? kept : pairs.slice(0, mostOnSlide) };
}

/** The other of a pair. */
export function otherOf({ actors: [a, b] }: Pair, actor: number): number {
  return a === actor ? b : a;
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
  return rowsOfCells(cellsOf(cells, pair));
}

export function namesOf({ dossier }: AgreementContext, pair: Pair): string[] {
  return pair.actors.map((actor) => actorName(dossier, actor));
}
