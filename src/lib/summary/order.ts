import { compareText, type Compare } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Order } from '#lib/model/view.ts';
import { groupBy } from './groupBy.ts';
import { optimalLeafOrder } from './seriation.ts';
import type { StanceCells } from './stanceCells.ts';

/** One actor or one issue with its line of cells. */
interface Line {
  readonly at: number;
  readonly id: string;
  readonly name: string;
  readonly group: string;
  /** Empty where the order does not look at them. */
  readonly values: readonly (number | null)[];
}

/**
 * Positions in `dossier.actors`, top to bottom. With `grouped`, blocs stay together, the one of which
 * most positions are known first, and the order holds within each. Actors without any known position stand last, by name, in orders that need one.
 *
 * @param compare the order of names in the language of the page
 */
export function orderActors(
  dossier: Dossier,
  cells: StanceCells,
  order: Order,
  grouped: boolean,
  compare: Compare,
): number[] {
  const needed = grouped || needsValues(order);
  const lines = dossier.actors.map((actor, at): Line => ({
    at,
    id: actor.id,
    name: actor.short_name,
    group: actor.bloc,
    values: needed ? dossier.issues.map((_, issue) => cells.scoreAt(at, issue)) : [],
  }));
  const ordered = orderLines(lines, order, compare);
  return (grouped ? keepGroups(ordered, compare) : ordered).map((line) => line.at);
}

/** Positions in `dossier.issues`, left to right; the rules are those of `orderActors`. */
export function orderIssues(dossier: Dossier, cells: StanceCells, order: Order, compare: Compare): number[] {
  const needed = needsValues(order);
  const lines = dossier.issues.map((issue, at): Line => ({
    at,
    id: issue.id,
    name: issue.short_label,
    group: issue.category,
    values: needed ? dossier.actors.map((_, actor) => cells.scoreAt(actor, at)) : [],
  }));
  return orderLines(lines, order, compare).map((line) => line.at);
}

/** Positions in `dossier.actors`, by name. */
export function actorsByName({ actors }: Dossier, compare: Compare): number[] {
  return actors
    .map(({ id, short_name }, at) => ({ at, id, name: short_name }))
    .sort(byName(compare))
    .map(({ at }) => at);
}

type Named = Pick<Line, 'id' | 'name'>;

function byName(compare: Compare): (a: Named, b: Named) => number {
  return (a, b) => compare(a.name, b.name) || compareText(a.id, b.id);
}

function needsValues(order: Order): boolean {
  return order === 'mean' || order === 'polarisation' || order === 'similarity';
}

function orderLines(lines: readonly Line[], order: Order, compare: Compare): Line[] {
  const nameOrder = byName(compare);
  switch (order) {
    case 'given':
      return [...lines];
    case 'name':
      return [...lines].sort(nameOrder);
    case 'group':
      return [...lines].sort((a, b) => compare(a.group, b.group) || nameOrder(a, b));
    case 'mean':
      return byScore(lines, mean, nameOrder);
    case 'polarisation':
      return byScore(lines, polarisation, nameOrder);
    case 'similarity':
      return lines.length > mostAlike ? byScore(lines, mean, nameOrder) : bySimilarity(lines, nameOrder);
  }
}

/** Of more lines the best order takes minutes: they stand by their means. */
export const mostAlike = 300;

function keepGroups(lines: readonly Line[], compare: Compare): Line[] {
  const groups = groupBy(lines, (line) => line.group);
  const known = (members: readonly Line[]) =>
    members.reduce((sum, line) => sum + line.values.filter((value) => value !== null).length, 0);
  return [...groups]
    .sort(([nameA, a], [nameB, b]) => known(b) - known(a) || compare(nameA, nameB))
    .flatMap(([, members]) => members);
}

function byScore(
  lines: readonly Line[],
  score: (values: readonly (number | null)[]) => number | null,
  nameOrder: (a: Line, b: Line) => number,
): Line[] {
  const scored = lines.map((line) => ({ line, score: score(line.values) }));
  return scored
    .sort((a, b) => {
      if (a.score === null || b.score === null) {
        return (a.score === null ? 1 : 0) - (b.score === null ? 1 : 0) || nameOrder(a.line, b.line);
      }
      return b.score - a.score || nameOrder(a.line, b.line);
    })
    .map(({ line }) => line);
}

/** Mean of the known values; null if there is none. */
export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
}

/**
 * Mean absolute difference between every two known values, 0 (all alike) to 4 (two opposite halves of a pair);
 * null with fewer than two. Known as Gini's mean difference.
 */
export function polarisation(values: readonly (number | null)[]): number | null {
  const known = Float64Array.from(values.filter((value) => value !== null)).sort();
  const count = known.length;
  if (count < 2) return null;
  // In sorted order value i is the larger of i pairs and the smaller of the other count − 1 − i.
  const sum = known.reduce((total, value, i) => total + value * (2 * i - count + 1), 0);
  return (2 * sum) / (count * (count - 1));
}

/** Mean absolute difference over what both have a value for; null if that is nothing. */
export function distance(a: readonly (number | null)[], b: readonly (number | null)[]): number | null {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < a.length; at++) {
    const [value, other] = [a[at], b[at]];
    if (value === null || value === undefined || other === null || other === undefined) continue;
    sum += Math.abs(value - other);
    count++;
  }
  return count ? sum / count : null;
}

function bySimilarity(lines: readonly Line[], nameOrder: (a: Line, b: Line) => number): Line[] {
  const known = lines.filter((line) => line.values.some((value) => value !== null));
  const unknown = lines.filter((line) => !known.includes(line)).sort(nameOrder);
  // A fixed starting order keeps ties from depending on the order of the file.
  known.sort((a, b) => compareText(a.id, b.id));
  // The values of a line must not depend on that order either: distances are sums over pairs, so they don't.
  const distances: (number | null)[][] = known.map(() => []);
  known.forEach((a, i) => {
    for (let j = 0; j <= i; j++) distances[i]![j] = distances[j]![i] = distance(a.values, known[j]!.values);
  });
  const ordered = optimalLeafOrder(distances).map((i) => known[i]!);
  const first = ordered[0];
  const last = ordered.at(-1);
  if (first && last && (mean(first.values) ?? 0) < (mean(last.values) ?? 0)) ordered.reverse();
  return [...ordered, ...unknown];
}
