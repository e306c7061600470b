import type { Dossier } from '#lib/model/dossier.ts';
import { compareMeans } from './compareMeans.ts';
import { distance, mean, polarisation } from './order.ts';
import type { StanceCell, StanceCells } from './stanceCells.ts';

/** Two actors over the issues on which both have a value. */
export interface Pair {
  /** Positions in `dossier.actors`. */
  readonly actors: readonly [number, number];
  /** Positions in `dossier.issues` of those on which both have a value, in the order given. */
  readonly issues: readonly number[];
  /** Mean absolute difference over them, 0 to 4; null if there is none. */
  readonly distance: number | null;
  /** Where the distance is the share of different answers, times four: how many items both answer. */
  readonly items?: number;
  /** Then also the mean gap of their positions, 0 to 4. */
  readonly gap?: number | null;
}

/** How much a pair rests on: shared issues or, where answers are compared, shared items. */
export function basisOf({ issues, items }: Pick<Pair, 'issues' | 'items'>): number {
  return items ?? issues.length;
}

/** One issue with what is known of the actors compared. */
export interface ComparedIssue {
  /** Position in `dossier.issues`. */
  readonly issue: number;
  /** One for each actor. */
  readonly cells: readonly StanceCell[];
  /** How many of them have a value. */
  readonly known: number;
  /** Mean absolute difference of every two known values (for two actors, |a − b|), 0 to 4; null with fewer than two. */
  readonly divergence: number | null;
}

/** The issues of one category that count. */
export interface ComparedCategory {
  readonly category: string;
  /** The mean of their divergences; null if none counts. */
  readonly divergence: number | null;
  /** How many count. */
  readonly issues: number;
}

export interface Comparison {
  /** Positions in `dossier.actors`. */
  readonly actors: readonly number[];
  /**
   * Issues on which at least two of the actors have a value, from the greatest divergence to the least, then by how
   * many are known, then in the order given.
   */
  readonly counted: readonly ComparedIssue[];
  /** The others: first those on which more is known, then in the order given. */
  readonly notCounted: readonly ComparedIssue[];
  /** Mean divergence of the issues that count; of two actors their distance. */
  readonly divergence: number | null;
  /** Every two of the actors, in their order. */
  readonly pairs: readonly Pair[];
  /**
   * Every category of the issues given, from the greatest divergence to the least, then in the order of their issues;
   * those without an issue that counts last.
   */
  readonly categories: readonly ComparedCategory[];
}

/**
 * Who stands how far from whom, on what. Cells without a value (split ones among them) enter no number.
 *
 * @param issues positions in `dossier.issues`, in the order that breaks ties
 */
export function compareActors(
  dossier: Dossier,
  cells: StanceCells,
  actors: readonly number[],
  issues: readonly number[],
): Comparison {
  const compared = issues.map((issue) => compareOn(cells, actors, issue));
  const counted = compared
    .filter((each) => each.divergence !== null)
    .sort((a, b) => compareMeans(b.divergence ?? 0, a.divergence ?? 0) || b.known - a.known);
  const told = (each: ComparedIssue) => each.cells.filter(({ kind }) => kind !== 'none').length;
  const notCounted = compared
    .filter((each) => each.divergence === null)
    .sort((a, b) => b.known - a.known || told(b) - told(a));
  return {
    actors,
    counted,
    notCounted,
    divergence: mean(counted.map((each) => each.divergence)),
    pairs: comparePairs(cells, actors, issues),
    categories: compareCategories(dossier, compared),
  };
}

/** Every two of the actors: the first with the second, the first with the third, the second with the third and so on. */
export function comparePairs(
  cells: StanceCells,
  actors: readonly number[],
  issues: readonly number[],
): Pair[] {
  const values = actors.map((actor) => issues.map((issue) => cells.at(actor, issue).score));
  return actors.flatMap((second, j) =>
    actors.slice(0, j).map((first, i): Pair => {
      const [a, b] = [values[i]!, values[j]!];
      return {
        actors: [first, second],
        issues: issues.filter((_, at) => a[at] !== null && b[at] !== null),
        distance: distance(a, b),
      };
    }),
  );
}

function compareOn(cells: StanceCells, actors: readonly number[], issue: number): ComparedIssue {
  const line = actors.map((actor) => cells.at(actor, issue));
  const values = line.map((cell) => cell.score);
  return {
    issue,
    cells: line,
    known: values.filter((value) => value !== null).length,
    divergence: polarisation(values),
  };
}

function compareCategories(dossier: Dossier, compared: readonly ComparedIssue[]): ComparedCategory[] {
  const divergences = new Map<string, number[]>();
  for (const { issue, divergence } of compared) {
    const category = dossier.issues[issue]?.category ?? '';
    const known = divergences.get(category) ?? [];
    divergences.set(category, divergence === null ? known : [...known, divergence]);
  }
  return [...divergences]
    .map(([category, known]) => ({ category, divergence: mean(known), issues: known.length }))
    .sort((a, b) => compareMeans(b.divergence ?? -1, a.divergence ?? -1));
}
