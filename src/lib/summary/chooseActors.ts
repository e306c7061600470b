import { isParty } from '#lib/model/actor.ts';
import type { Compare } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import { comparePairs } from './comparison.ts';
import { mostActors } from './compareLimits.ts';
import { furthestPair, leastOfActor, leastShared, tiedWith } from './choosePair.ts';
import { actorsByName } from './order.ts';
import type { StanceCells } from './stanceCells.ts';

export interface ChosenActors {
  /**
   * Positions in `dossier.actors`, each once: two to four; one where nobody can be compared with the one asked for;
   * none where none is asked for and no two can be compared.
   */
  readonly actors: readonly number[];
  /** `asked`: by the reader · `partner`: the second was chosen for the one asked for · `pair`: both were chosen. */
  readonly how: 'asked' | 'partner' | 'pair';
  /** How many issues in common were asked for where the chart chose; 0 where nobody was chosen. */
  readonly least: number;
  /** How many pairs stand as far apart as the one that was chosen, itself among them; 0 where none was. */
  readonly tied: number;
  /** Positions of those asked for beyond the four that are compared. */
  readonly leftOut: readonly number[];
}

/**
 * The actors to compare: those of the view or, where it names fewer than two, the pair that is furthest apart. Authors,
 * media and unnamed groups are compared only where a reader asks for them, or nobody else is left. One
 * that is named twice counts once; ties go by name.
 */
export function chooseActors(
  dossier: Dossier,
  cells: StanceCells,
  view: Pick<View, 'actors'>,
  compare: Compare,
): ChosenActors {
  const asked = [...new Set(view.actors)]
    .map((id) => dossier.actors.findIndex((actor) => actor.id === id))
    .filter((at) => at !== -1);
  const leftOut = asked.slice(mostActors);
  if (asked.length >= 2)
    return { actors: asked.slice(0, mostActors), how: 'asked', least: 0, tied: 0, leftOut };
  const issues = dossier.issues.map((_, issue) => issue);
  const [kept] = asked;
  const isKept = (actor: number) => kept === undefined || actor === kept;
  const pairsOf = (actors: readonly number[]) =>
    comparePairs(cells, actors, issues).filter((pair) => pair.actors.some(isKept));
  const all = actorsByName(dossier, compare);
  const ofParties = pairsOf(partiesAnd(dossier, all, kept));
  const pairs = furthestPair(ofParties) ? ofParties : pairsOf(all);
  const least = kept === undefined ? leastShared(pairs) : leastOfActor(pairs);
  const pair = furthestPair(pairs, least);
  const tied = pair === null ? 0 : tiedWith(pairs, pair, least).length;
  if (kept === undefined) return { actors: pair?.actors ?? [], how: 'pair', least, tied, leftOut };
  const partner = pair?.actors.find((actor) => actor !== kept);
  // Alone it can still be shown what is known of it.
  return { actors: partner === undefined ? [kept] : [kept, partner], how: 'partner', least, tied, leftOut };
}

/** The parties among actors, and one that is kept in any case. */
export function partiesAnd(dossier: Dossier, actors: readonly number[], kept: number | undefined): number[] {
  return actors.filter((actor) => actor === kept || isParty(dossier.actors[actor]!));
}
