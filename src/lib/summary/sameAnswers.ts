import type { Dossier } from '#lib/model/dossier.ts';
import type { Pair } from './comparison.ts';
import type { StanceCells } from './stanceCells.ts';

/** How many items two actors both answer, and how many of these alike. */
export interface Alike {
  readonly items: number;
  readonly same: number;
}

const unanswered = -128;

type AlikeOf = (a: number, b: number) => Alike;

const givenAnswers = new WeakMap<Dossier, AlikeOf>();

/** Has the answers of a dossier of observations whose rows lie elsewhere be those that were compared there; see `giveCells`. */
export function giveSameAnswers(dossier: Dossier, alike: AlikeOf): void {
  givenAnswers.set(dossier, alike);
}

/**
 * Compares the answers of every two actors, item by item. Of readings an item is an issue and the answer its value; of
 * observations it is what was voted on or asked, by its name and source or, where the rows do not name it, by issue,
 * source and date. Where an actor has several answers to one item, as a party of many members has, that of most counts,
 * and none where two are as frequent.
 *
 * @returns what two of the actors have in common, by their positions in `dossier.actors`; worked out when it is first asked
 */
export function sameAnswers(dossier: Dossier, cells: StanceCells, actors: readonly number[]): AlikeOf {
  const given = givenAnswers.get(dossier);
  if (given) return given;
  let answers: ReadonlyMap<number, Int8Array> | null = null;
  return (a, b) => {
    answers ??= answersOf(dossier, cells, actors);
    const [one, other] = [answers.get(a)!, answers.get(b)!];
    let items = 0;
    let same = 0;
    for (let item = 0; item < one.length; item++) {
      if (one[item] === unanswered || other[item] === unanswered) continue;
      items++;
      if (one[item] === other[item]) same++;
    }
    return { items, same };
  };
}

/** Pairs whose distance is the share of different answers, as far apart as the scale of steps reaches: 0 to 4. */
export function pairsByAnswers(pairs: readonly Pair[], alike: AlikeOf): Pair[] {
  return pairs.map((pair) => {
    const { items, same } = alike(...pair.actors);
    return { ...pair, gap: pair.distance, items, distance: items === 0 ? null : 4 * (1 - same / items) };
  });
}

/** Of each actor its answer to each item. */
function answersOf(
  dossier: Dossier,
  cells: StanceCells,
  actors: readonly number[],
): ReadonlyMap<number, Int8Array> {
  const answers =
    dossier.info.rows === 'observations'
      ? answersToItems(dossier, cells, actors)
      : actors.map((actor) =>
          Int8Array.from(dossier.issues, (_, issue) => cells.at(actor, issue).value ?? unanswered),
        );
  return new Map(actors.map((actor, at) => [actor, answers[at]!]));
}

/** Of each actor the step of its answer to each item. */
function answersToItems(
  { issues, stances }: Dossier,
  cells: StanceCells,
  actors: readonly number[],
): Int8Array[] {
  const items = new Map<string, number>();
  const rowsOf = actors.map((actor) => issues.flatMap((_, issue) => cells.at(actor, issue).rows));
  const itemOf = (at: number): number => {
    const { item, issue, source, date } = stances[at]!;
    const key = item === '' ? JSON.stringify([issue, source, date]) : JSON.stringify([item, source]);
    const known = items.get(key) ?? items.size;
    items.set(key, known);
    return known;
  };
  const placed = rowsOf.map((rows) => rows.map(itemOf));
  return rowsOf.map((rows, actor) => {
    // Of each item how often each of the five steps.
    const counts = new Uint32Array(items.size * 5);
    rows.forEach((at, i) => {
      const { stance } = stances[at]!;
      if (stance !== null) counts[placed[actor]![i]! * 5 + stance + 2]!++;
    });
    return Int8Array.from({ length: items.size }, (_, item) => mostFrequent(counts, item * 5));
  });
}

function mostFrequent(counts: Uint32Array, from: number): number {
  let most = 0;
  let step = unanswered;
  for (let at = 0; at < 5; at++) {
    const count = counts[from + at]!;
    if (count > most) [most, step] = [count, at - 2];
    else if (count === most) step = unanswered;
  }
  return step;
}
