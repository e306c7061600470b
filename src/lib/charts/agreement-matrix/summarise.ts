import type { Dossier } from '#lib/model/dossier.ts';
import type { LegacyView as View } from '../kit/legacyChart.ts';
import { comparePairs, type Pair } from '#lib/summary/comparison.ts';
import { orderActors, orderIssues } from '#lib/summary/order.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import { stanceCells, type StanceCells } from '#lib/summary/stanceCells.ts';

export interface AgreementData {
  readonly dossier: Dossier;
  readonly view: View;
  readonly cells: StanceCells;
  /** Positions in `dossier.actors`, top to bottom and left to right; only actors with a known position. */
  readonly actors: readonly number[];
  /** Every two of all actors with a known position; the finding is about all of them, drawn or not. */
  readonly allPairs: readonly Pair[];
  /** Every two of the actors drawn, row by row of the lower triangle. */
  readonly pairs: readonly Pair[];
  /** `sources.id`s of the rows that the pairs drawn rest on, in the order of the dossier. */
  readonly sources: readonly string[];
}

/** Actors in a brief view. */
const mostBrief = 12;

export function summariseAgreement(dossier: Dossier, view: View): AgreementData {
  const cells = stanceCells(dossier, view);
  const issues = orderIssues(dossier, cells, view.issueOrder);
  const amount = (actor: number) => issues.filter((issue) => cells.at(actor, issue).value !== null).length;
  const known = orderActors(dossier, cells, view.actorOrder, false).filter((actor) => amount(actor) > 0);
  const allPairs = comparePairs(cells, known, issues);
  const least = view.brief ? (known.map(amount).sort((a, b) => b - a)[mostBrief - 1] ?? 0) : 0;
  const actors = known.filter((actor) => amount(actor) >= least);
  const drawn = new Set(actors);
  const pairs = allPairs.filter((pair) => pair.actors.every((actor) => drawn.has(actor)));
  const used = new Set<string | undefined>();
  for (const issue of issues) {
    const line = actors.map((actor) => cells.at(actor, issue)).filter(({ value }) => value !== null);
    if (line.length < 2) continue;
    for (const cell of line) for (const row of cell.rows) used.add(dossier.stances[row]?.source);
  }
  return {
    dossier,
    view,
    cells,
    actors,
    allPairs,
    pairs,
    sources: sourcesInOrder(dossier, used),
  };
}

/** The key of a pair's target; the same whatever the order of the actors. */
export function pairKey(dossier: Dossier, pair: Pair): string {
  return pair.actors
    .map((actor) => dossier.actors[actor]?.id ?? '')
    .sort()
    .join('~');
}

/** The key of an actor's name, which leads to the actor. */
export function doorKey(dossier: Dossier, actor: number): string {
  return `actor ${dossier.actors[actor]?.id}`;
}

export function nameOf(data: Pick<AgreementData, 'dossier'>, actor: number): string {
  return data.dossier.actors[actor]?.short_name ?? '';
}

/** How much a pair rests on; one or two issues are not "consistently". */
export type Support = 'nothing' | 'little' | 'some' | 'much';

/** Jointly known issues from which on a pair has some and much support. */
export const some = 3;
export const much = 6;

export function supportOf({ issues }: Pick<Pair, 'issues'>): Support {
  if (issues.length === 0) return 'nothing';
  if (issues.length < some) return 'little';
  return issues.length < much ? 'some' : 'much';
}
