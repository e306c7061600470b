import { isParty } from '#lib/model/actor.ts';
import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { cellKindCodes } from './cellColumns.ts';
import { polarisation } from './order.ts';
import type { StanceCells } from './stanceCells.ts';

/**
 * Who takes which side of an issue: positions in `dossier.actors`, those first whom most sources place there, then those of
 * whom most is known, then the strongest.
 */
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
  const inOrder = mostToldFirst(dossier, cells, issue);
  for (const side of Object.values(sides)) side.sort(inOrder);
  return sides;
}

/** Orders actors on an issue, whatever the order of the dossier: see `Sides`. */
export function mostToldFirst(
  dossier: Dossier,
  cells: StanceCells,
  issue: number,
): (a: number, b: number) => number {
  const told = (actor: number) => cells.at(actor, issue).sourceCount;
  const known = issuesKnown(cells);
  const strength = (actor: number) => Math.abs(cells.scoreAt(actor, issue) ?? 0);
  return (a, b) =>
    told(b) - told(a) || known(b) - known(a) || strength(b) - strength(a) || compareIds(dossier, a, b);
}

/** Orders actors by the number of issues on which their position is known, then by id. */
export function mostKnownFirst(dossier: Dossier, cells: StanceCells): (a: number, b: number) => number {
  const known = issuesKnown(cells);
  return (a, b) => known(b) - known(a) || compareIds(dossier, a, b);
}

const amountsOf = new WeakMap<StanceCells, Map<number, number>>();

/** On how many issues the position of an actor is known; counted once for each. */
function issuesKnown(cells: StanceCells): (actor: number) => number {
  let amounts = amountsOf.get(cells);
  if (!amounts) amountsOf.set(cells, (amounts = new Map()));
  const known = amounts;
  return (actor) => {
    let amount = known.get(actor);
    if (amount === undefined) {
      amount = 0;
      for (let issue = 0; issue < cells.issueCount; issue++)
        amount += Number(cells.hasPositionAt(actor, issue));
      known.set(actor, amount);
    }
    return amount;
  };
}

function compareIds({ actors }: Dossier, a: number, b: number): number {
  return compareText(actors[a]!.id, actors[b]!.id);
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
  const counts = stepCounts(cells, counted);
  let most: number | null = null;
  let deepest = 0;
  for (const issue of issues) {
    if (dossier.issues[issue]?.kind === 'assessment') continue;
    const own = counts.subarray(issue * 5, issue * 5 + 5);
    const [support, oppose] = [own[3]! + own[4]!, own[0]! + own[1]!];
    // Two actors who differ are a quarrel; a division needs more.
    if (support + oppose < 4 || support === 0 || oppose === 0) continue;
    // Scores of answers are no steps.
    const depth = cells.columns.score ? divisionOf(valuesOn(cells, counted, issue)) : divisionOfSteps(own);
    if (depth <= deepest) continue;
    deepest = depth;
    most = issue;
  }
  return most;
}

/** Issue by issue how many of the actors take each of the five steps; gone over in the order in which cells are kept. */
function stepCounts(
  { columns: { kind, value }, issueCount }: StanceCells,
  actors: readonly number[],
): Uint32Array {
  const counts = new Uint32Array(issueCount * 5);
  for (const actor of actors) {
    const first = actor * issueCount;
    for (let issue = 0; issue < issueCount; issue++) {
      if (kind[first + issue] === cellKindCodes.position) counts[issue * 5 + value[first + issue]! + 2]!++;
    }
  }
  return counts;
}

/** `divisionOf` the steps that are taken so many times. */
function divisionOfSteps(counts: Uint32Array): number {
  const count = counts.reduce((sum, own) => sum + own, 0);
  if (count < 2) return 0;
  let before = 0;
  let sum = 0;
  counts.forEach((own, at) => {
    // As in `polarisation`, summed over the places from `before` on that have this step.
    sum += (at - 2) * own * (2 * before + own - count);
    before += own;
  });
  return ((2 * sum) / (count * (count - 1))) * count;
}

/** The wider apart known positions are and the more of them, the deeper the division. */
function divisionOf(values: readonly number[]): number {
  return (polarisation(values) ?? 0) * values.length;
}

/** The positions that some actors are known to take. */
export function valuesOn(cells: StanceCells, actors: readonly number[], issue: number): number[] {
  return actors.flatMap((actor) => cells.scoreAt(actor, issue) ?? []);
}
