import { codedColumns } from '#lib/model/codedRows.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Pair } from './comparison.ts';
import type { StanceCells } from './stanceCells.ts';
import { stanceColumns, statusCodes } from './stanceColumns.ts';

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
  let answers: ReadonlyMap<number, AnswerSets> | null = null;
  return (a, b) => {
    answers ??= new Map(
      [...answersOf(dossier, cells, actors)].map(([actor, given]) => [actor, answerSets(given)]),
    );
    const [one, other] = [answers.get(a)!, answers.get(b)!];
    const steps = one.steps.map((items, at) => inBoth(items, other.steps[at]!));
    return { items: inBoth(one.all, other.all), same: steps.reduce((sum, amount) => sum + amount, 0) };
  };
}

/** Items as bits: two hundred members of a parliament make twenty thousand pairs, each with thousands of items. */
interface AnswerSets {
  /** Those answered at all. */
  readonly all: Uint32Array;
  /** Those answered with each of the five steps. */
  readonly steps: readonly Uint32Array[];
}

function answerSets(answers: Int8Array): AnswerSets {
  const none = () => new Uint32Array(Math.ceil(answers.length / 32));
  const sets = { all: none(), steps: [none(), none(), none(), none(), none()] };
  answers.forEach((step, item) => {
    if (step === unanswered) return;
    for (const set of [sets.all, sets.steps[step + 2]!]) set[item >> 5]! |= 1 << (item & 31);
  });
  return sets;
}

function inBoth(one: Uint32Array, other: Uint32Array): number {
  let amount = 0;
  for (let at = 0; at < one.length; at++) amount += bitsIn(one[at]! & other[at]!);
  return amount;
}

/** How many bits are set, added up in pairs, fours and bytes. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
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

/** Of each actor the step of its answer to each item. Of a million rows columns are read, none of the rows is made. */
function answersToItems(
  dossier: Dossier,
  { columns: { firstRow, rows } }: StanceCells,
  actors: readonly number[],
): Int8Array[] {
  const { status, step } = stanceColumns(dossier);
  const itemOf = itemsOf(dossier);
  const issueCount = dossier.issues.length;
  // All cells of an actor stand together.
  const rowsOf = actors.map((actor) =>
    rows.subarray(firstRow[actor * issueCount], firstRow[(actor + 1) * issueCount]),
  );
  const placed = rowsOf.map((own) => Uint32Array.from(own, itemOf));
  const itemCount = 1 + placed.reduce((most, items) => items.reduce((a, b) => Math.max(a, b), most), -1);
  return rowsOf.map((own, actor) => {
    // Of each item how often each of the five steps.
    const counts = new Uint32Array(itemCount * 5);
    own.forEach((row, i) => {
      if (status[row] === statusCodes.position) counts[placed[actor]![i]! * 5 + step[row]! + 2]!++;
    });
    return Int8Array.from({ length: itemCount }, (_, item) => mostFrequent(counts, item * 5));
  });
}

/** Numbers what rows answer, from 0 on, in the order in which they are asked for. */
function itemsOf(dossier: Dossier): (row: number) => number {
  const { stances, sources } = dossier;
  const { issue, source, date } = stanceColumns(dossier);
  // A large table that has no such column names no items.
  const columns = codedColumns(stances);
  const coded = columns?.get('item');
  const names = coded?.values.map(String);
  const itemAt = (row: number) => (columns ? (names?.[coded!.codes[row]!] ?? '') : stances[row]!.item);
  const [byName, byDate] = [new Map<string, number>(), new Map<number, number>()];
  const numbers = [new Map<number, number>(), new Map<number, number>()] as const;
  let amount = 0;
  return (row) => {
    const item = itemAt(row);
    const place = item === '' ? issue[row]! : numberOf(byName, item);
    const within = item === '' ? place * date.values.length + numberOf(byDate, date.codes[row]!) : place;
    const known = numbers[item === '' ? 0 : 1];
    const key = within * sources.length + source[row]!;
    let number = known.get(key);
    if (number === undefined) known.set(key, (number = amount++));
    return number;
  };
}

/** How many were asked for before it. */
function numberOf<Key>(known: Map<Key, number>, key: Key): number {
  let number = known.get(key);
  if (number === undefined) known.set(key, (number = known.size));
  return number;
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
