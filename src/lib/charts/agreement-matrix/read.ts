import type { EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import type { View } from '#lib/model/view.ts';
import { comparePairs, type Pair } from '#lib/summary/comparison.ts';
import { orderActors, orderIssues } from '#lib/summary/order.ts';
import { sourcesInOrder } from '#lib/summary/sourcesInOrder.ts';
import { stanceCells, type StanceCells } from '#lib/summary/stanceCells.ts';
import type { Context, Request } from '../kit/defineChart.ts';

export const reads = [
  'sourcesOff',
  'reference',
  'asOf',
  'bases',
  'confidence',
  'actorOrder',
  'issueOrder',
] as const satisfies readonly (keyof View)[];

type Key = (typeof reads)[number];

export type AgreementContext = Context<'agreement-matrix', Key, AgreementData>;

export interface AgreementData {
  readonly cells: StanceCells;
  /** Positions in `dossier.actors`, top to bottom and left to right; only actors with a known position. */
  readonly actors: readonly number[];
  /** Every two of all actors with a known position; the finding is about all of them, drawn or not. */
  readonly allPairs: readonly Pair[];
  /** Every two of the actors drawn, row by row of the lower triangle. */
  readonly pairs: readonly Pair[];
  /** The actors drawn by the keys of their names, which lead to them. */
  readonly leads: ReadonlyMap<string, number>;
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
  const allPairs = comparePairs(cells, known, issues);
  const amounts = known.map(amount).sort((a, b) => b - a);
  const least = presentation === 'slide' ? (amounts[mostOnSlide - 1] ?? 0) : 0;
  const actors = known.filter((actor) => amount(actor) >= least);
  const drawn = new Set(actors);
  const pairs = allPairs.filter((pair) => pair.actors.every((actor) => drawn.has(actor)));
  const used = new Set<string | undefined>();
  for (const issue of issues) {
    const line = actors.map((actor) => cells.at(actor, issue)).filter(({ value }) => value !== null);
    if (line.length < 2) continue;
    for (const cell of line) for (const row of cell.rows) used.add(dossier.stances[row]?.source);
  }
  const leads = new Map(actors.map((actor) => [leadKey({ dossier }, actor), actor]));
  return { cells, actors, allPairs, pairs, leads, sources: sourcesInOrder(dossier, used) };
}

/** The key of an actor's name, which leads to the actor. */
export function leadKey({ dossier }: Pick<AgreementContext, 'dossier'>, actor: number): string {
  return `actor ${dossier.actors[actor]?.id}`;
}

/** The rows of both actors on the issues they share. */
export function rowsOf({ cells }: AgreementData, pair: Pair): EvidenceRow[] {
  return pair.issues.flatMap((issue) =>
    pair.actors.flatMap((actor) =>
      cells.at(actor, issue).rows.map((at): EvidenceRow => ({ table: 'stances', at })),
    ),
  );
}

export function nameOf({ dossier }: Pick<AgreementContext, 'dossier'>, actor: number): string {
  return dossier.actors[actor]?.short_name ?? '';
}

export function namesOf(context: AgreementContext, pair: Pair): string[] {
  return pair.actors.map((actor) => nameOf(context, actor));
}
