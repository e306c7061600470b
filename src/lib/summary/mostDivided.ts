import { isParty } from '#lib/model/actor.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { polarisation } from './order.ts';
import type { StanceCells } from './stanceCells.ts';

/** Who takes which side of an issue: positions in `dossier.actors`, the strongest first, then in the order given. */
export interface Sides {
  readonly support: readonly number[];
  readonly oppose: readonly number[];
  readonly neutral: readonly number[];
  /** Reports put them on both sides. */
  readonly split: readonly number[];
}

/** Of the parties among the actors; authors, media and unnamed groups are on no side. */
export function sidesOn(
  dossier: Dossier,
  cells: StanceCells,
  actors: readonly number[],
  issue: number,
): Sides {
  const sides = {
    support: [] as number[],
    oppose: [] as number[],
    neutral: [] as number[],
    split: [] as number[],
  };
  for (const actor of parties(dossier, actors)) {
    const { kind, value } = cells.at(actor, issue);
    if (kind === 'split') sides.split.push(actor);
    if (value === null) continue;
    sides[value > 0 ? 'support' : value < 0 ? 'oppose' : 'neutral'].push(actor);
  }
  const strongestFirst = (a: number, b: number) => strength(b) - strength(a);
  const strength = (actor: number) => Math.abs(cells.scoreAt(actor, issue) ?? 0);
  sides.support.sort(strongestFirst);
  sides.oppose.sort(strongestFirst);
  return sides;
}

export function parties({ actors: all }: Dossier, actors: readonly number[]): number[] {
  return actors.filter((actor) => isParty(all[actor]!));
}

/**
 * The issue that divides the parties most: how far the known positions lie apart, times how many they are; of several
 * the first given. Only issues of what ought to be; what is the case is assessed, not supported. Null where no issue
 * has four parties or more that take sides, on both sides.
 *
 * @returns a position in `dossier.issues`
 */
export function mostDivided(
  dossier: Dossier,
  cells: StanceCells,
  actors: readonly number[],
  issues: readonly number[],
): number | null {
  const counted = parties(dossier, actors);
  let most: number | null = null;
  let deepest = 0;
  for (const issue of issues) {
    if (dossier.issues[issue]?.kind === 'assessment') continue;
    let [support, oppose] = [0, 0];
    for (const actor of counted) {
      // Nought without a value.
      const value = cells.columns.value[actor * cells.issueCount + issue]!;
      if (value > 0) support++;
      else if (value < 0) oppose++;
    }
    // Two actors who differ are a quarrel; a division needs more.
    if (support + oppose < 4 || support === 0 || oppose === 0) continue;
    const depth = divisionOf(valuesOn(cells, counted, issue));
    if (depth <= deepest) continue;
    deepest = depth;
    most = issue;
  }
  return most;
}

/** The wider apart known positions are and the more of them, the deeper the division. */
export function divisionOf(values: readonly number[]): number {
  return (polarisation(values) ?? 0) * values.length;
}

/** The positions that some actors are known to take. */
export function valuesOn(cells: StanceCells, actors: readonly number[], issue: number): number[] {
  return actors.flatMap((actor) => cells.scoreAt(actor, issue) ?? []);
}
