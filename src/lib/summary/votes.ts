import { latestPositions } from './latestPositions.ts';
import { sortNumbers } from './sortNumbers.ts';
import { statusCodes, type StanceColumns } from './stanceColumns.ts';

/** What rows with a position say, before each source has one vote. */
interface Votes {
  /** Of each row source, step and kind of source as one number, which sorts by source, then step. */
  readonly votes: number[];
  readonly lowest: number;
  readonly highest: number;
  /** Position in `confidences`; −1 where nothing is said of it. */
  readonly best: number;
  readonly contested: boolean;
  /** The actor has changed sides: these are the positions since then. */
  readonly changed: boolean;
}

/** Those of the rows that count: where an actor has changed sides, of the positions since then. */
export function votesInForce(columns: StanceColumns, rows: readonly number[]): Votes {
  const all = votesOf(columns, rows, false);
  if (all.lowest < 0 && all.highest > 0) {
    const positions = rows.filter((row) => columns.status[row] === statusCodes.position);
    const latest = latestPositions(columns, positions);
    if (latest) return votesOf(columns, latest, true);
  }
  return all;
}

function votesOf(
  { root, document, step, status, confidence, wrong }: StanceColumns,
  rows: readonly number[],
  changed: boolean,
): Votes {
  const votes: number[] = [];
  let lowest = 3;
  let highest = -3;
  let best = -1;
  let contested = false;
  for (const row of rows) {
    if (status[row] !== statusCodes.position) continue;
    const value = step[row]!;
    votes.push(root[row]! * 16 + (value + 2) * 2 + document[row]!);
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
    if (confidence[row]! > best) best = confidence[row]!;
    if (wrong[row] === 1) contested = true;
  }
  return { votes, lowest, highest, best, contested, changed };
}

/**
 * One vote for each source: the median of its rows, those of its copies among them.
 *
 * @param votes source × 16 + (step + 2) × 2 + 1 for a document; they are sorted in place
 */
export function votesOfSources(votes: number[]): {
  readonly medians: number[];
  readonly publications: number;
} {
  sortNumbers(votes);
  const medians: number[] = [];
  let publications = 0;
  for (let from = 0; from < votes.length;) {
    const source = votes[from]! >> 4;
    let to = from;
    let document = 0;
    for (; to < votes.length && votes[to]! >> 4 === source; to++) document |= votes[to]! & 1;
    const last = from + to - 1;
    medians.push(Math.trunc((stepOf(votes[last >> 1]!) + stepOf(votes[(last + 1) >> 1]!)) / 2) + 0);
    if (document === 0) publications++;
    from = to;
  }
  return { medians, publications };
}

/** The step of one vote. */
export function stepOf(vote: number): number {
  return ((vote & 15) >> 1) - 2;
}
