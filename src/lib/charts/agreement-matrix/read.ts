import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import {
  comparablePairs,
  furthestPair,
  leastOfActor,
  leastShared,
  nearestPair,
  tiedWith,
} from '#lib/summary/choosePair.ts';
import { compareMeans } from '#lib/summary/compareMeans.ts';
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
import type { Ends } from './ends.ts';
import { fewest, mostOnSlide, namedPairs, telling } from './slideRows.ts';
import type { Strip } from './actorStrip.ts';

type Key = keyof StanceFilter | 'actorOrder' | 'issueOrder' | 'observers' | 'measure';

export type AgreementContext = Context<'agreement-matrix', Key, AgreementData>;

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
  /** How many issues two must share to be drawn, as where one actor is looked at. */
  readonly leastDrawn: number;
  /** Of the pairs that the finding is about; null where there are none. */
  readonly ends: Ends | null;
  /** Those of the ends that a headline can name. */
  readonly named: ReadonlySet<Pair>;
  /** What is drawn, top to bottom: all that can be compared or those of a page, on a slide those of the closest and of the furthest pair. */
  readonly strips: readonly Strip[];
  /** On a slide some strips are without some of those that their actor can be compared with. */
  readonly isPartOfStrips: boolean;
  /** There are so many pairs that all are drawn in a grid of actors by actors, and strips only of those who are chosen. */
  readonly isGrid: boolean;
  /** How many of the strips, from the first, are those of parties. */
  readonly partyCount: number;
  /** Those with a known position who share too few issues with everybody to be drawn. */
  readonly apart: readonly number[];
  /** Every two that are drawn, each once. */
  readonly pairs: readonly Pair[];
  /** Every two that could be, whatever they share. */
  readonly everyPair: readonly Pair[];
  /** `sources.id`s of the rows that the pairs drawn rest on, in the order of the dossier. */
  readonly sources: readonly string[];
}

/** More pairs in strips are longer than anybody scrolls; more actors have no room in a grid. */
const mostInStrips = 120;
const mostInGrid = 80;

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
  const leastDrawn = leastOfActor(allPairs);
  const [nearest, furthest] = [nearestPair(allPairs), furthestPair(allPairs)];
  const ends = nearest &&
    furthest && { nearest: tiedWith(allPairs, nearest), furthest: tiedWith(allPairs, furthest) };
  const named = namedPairs(ends);
  const isChosen = (actor: number) => isKept(chosen, 'actor', dossier.actors[actor]!.id);
  const usual = !isSlide ? taking : ends ? telling(ends, named) : [];
  const ofParties = comparablePairs(allPairs, leastDrawn);
  const ofAll = watching.length ? comparablePairs(drawable, leastDrawn) : ofParties;
  const all = rowsOnPage(
    [
      ...stripsOf(chosen.actor ? taking.filter(isChosen) : usual, ofParties),
      ...stripsOf(watching.filter(isChosen), ofAll),
    ],
    page,
  );
  const strips = isSlide ? all.map((strip) => fewest(strip, named, mostOnSlide)) : all;
  const pairs = [...new Set(strips.flatMap((strip) => strip.pairs))];
  const isGrid =
    !isSlide &&
    chosen.actor === undefined &&
    page === null &&
    pairs.length > mostInStrips &&
    strips.length <= mostInGrid;
  const isPaired = new Set(ofAll.flatMap((pair) => pair.actors));
  // Of a part few pairs are drawn; of all pairs there may be far more than cells.
  const isPart = isSlide || chosen.actor !== undefined || page !== null;
  const compared = isPart ? pairs.flatMap((pair) => cellsOf(cells, pair)) : comparedCells(cells, ofAll);
  const partyCount = strips.filter(({ actor }) => isTaking.has(actor)).length;
  return {
    cells,
    measure,
    gap: (pair) => (pair.gap === undefined ? pair.distance : pair.gap),
    alike: (pair) => alike(...pair.actors),
    actors,
    allPairs,
    least: leastShared(allPairs),
    leastDrawn,
    ends,
    named,
    isPartOfStrips: all.some(({ pairs }, row) => strips[row]!.pairs.length < pairs.length),
    strips,
    isGrid,
    partyCount,
    apart: actors.filter((actor) => !isPaired.has(actor)),
    pairs,
    everyPair: drawable,
    sources: sourcesOfCells(dossier, cells, compared),
  };
}

/** Of the actors those who are in any of the pairs. */
function stripsOf(actors: readonly number[], pairs: readonly Pair[]): Strip[] {
  const own = new Map<number, Pair[]>(actors.map((actor) => [actor, []]));
  for (const pair of pairs) for (const actor of pair.actors) own.get(actor)?.push(pair);
  const byDistance = (a: Pair, b: Pair) =>
    compareMeans(a.distance ?? 0, b.distance ?? 0) || basisOf(b) - basisOf(a);
  return [...own].flatMap(([actor, pairs]) => {
    const all = pairs.sort(byDistance);
    return all.length > 0 ? [{ actor, pairs: all, all }] : [];
  });
}

/** The other of a pair. */
export function otherOf({ actors: [a, b] }: Pair, actor: number): number {
  return a === actor ? b : a;
}

/** The cells that some pair is compared on, each once, of which there are far fewer than of all pairs. */
function comparedCells(cells: StanceCells, pairs: readonly Pair[]): StanceCell[] {
  const issuesOf = new Map<number, Set<number>>();
  for (const { actors, issues } of pairs)
    for (const actor of actors) {
      const own = issuesOf.get(actor) ?? new Set();
      for (const issue of issues) own.add(issue);
      issuesOf.set(actor, own);
    }
  return [...issuesOf].flatMap(([actor, issues]) => [...issues].map((issue) => cells.at(actor, issue)));
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
