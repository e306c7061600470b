import type { Dossier } from '#lib/model/dossier.ts';
import { steps, type Step } from '#lib/model/stance.ts';
import {
  cellKindCodes,
  emptyCells,
  isTorn,
  medianTowardsNeutral,
  type CellColumns,
  type EmptyCells,
} from '#lib/summary/cellColumns.ts';
import type { CellNumbers } from '#lib/summary/cellNumbers.ts';
import { areOpposite, sharesOf, stepOfMost, type OfSource } from '#lib/summary/shares.ts';
import { PositionsSum } from './PositionsSum.ts';
import { sourcePlaces, type SourcePlaces } from './sourcePlaces.ts';
import type { StanceGroups } from './stanceGroups.ts';
import { addCounts, fillCounts, isOnBothSides, highestOf, lowestOf, positionsOf, sum } from './stepCounts.ts';

/** Positions of one actor on one issue in one source, added up. */
export interface Tally {
  /** Position in `dossier.sources`. */
  readonly source: number;
  /** How many there are of each step from −2 to 2. */
  readonly counts: readonly number[];
  /** Position in `confidences`; −1 where nothing is said of it. */
  readonly best: number;
  readonly isContested: boolean;
}

export interface ScoredCells {
  readonly cells: CellColumns;
  /** The positions of a cell in numbers, as `cellNumbers` gives them; null without a position. */
  readonly numbers: (cell: { readonly actor: number; readonly issue: number }) => CellNumbers | null;
}

export interface Scoring {
  readonly groups: StanceGroups;
  /** How many lines of cells there are, which `groups.actor` numbers; default: as many as actors. */
  readonly lineCount?: number;
  /** Of cells (`actor * issueCount + issue`) in which the actor has changed sides, the positions since then. */
  readonly changed: ReadonlyMap<number, readonly Tally[]>;
  /** Adds the rows that a cell is to name for a group to those of the groups before. */
  readonly addRows: (group: number, rows: number[]) => void;
}

/** Cells from what their rows add up to, by the rules of `stanceCells`. Linear in groups: there may be millions. */
export function scoreGroups(
  dossier: Dossier,
  { groups, lineCount = dossier.actors.length, changed, addRows }: Scoring,
): ScoredCells {
  const issueCount = dossier.issues.length;
  const cellCount = lineCount * issueCount;
  const places = sourcePlaces(dossier);
  const positions = new PositionsSum(places);
  const isReading = dossier.info.rows === 'readings';
  const scored: Scored = {
    ...emptyCells(cellCount, !isReading),
    counts: new Uint32Array(cellCount),
    medians: new Int8Array(cellCount),
    means: new Float64Array(cellCount),
  };
  const firstRow = new Uint32Array(cellCount + 1);
  const rows: number[] = [];
  let group = 0;
  for (let cell = 0; cell < cellCount; cell++) {
    firstRow[cell] = rows.length;
    const from = group;
    for (
      ;
      group < groups.length && groups.actor[group]! * issueCount + groups.issue[group]! === cell;
      group++
    )
      addRows(group, rows);
    if (from === group) continue;
    const since = changed.get(cell);
    if (isReading) {
      positions.clear();
      if (!since) addGroups(positions, groups, from, group);
      else for (const each of since) positions.add(each.source, each.counts, each.best, each.isContested);
    }
    const hasPosition = isReading
      ? scoreReadings(scored, cell, positions)
      : scoreAnswers(scored, cell, places, groups, from, group);
    if (hasPosition) {
      scored.changed[cell] = Number(since !== undefined);
      scored.reported[cell] = Number(areReported(groups, from, group));
    } else scored.kind[cell] = kindWithoutPosition(groups, from, group);
  }
  firstRow[cellCount] = rows.length;
  const { counts, medians, means, ...cells } = scored;
  return {
    cells: { ...cells, firstRow, rows: Uint32Array.from(rows) },
    numbers: ({ actor, issue }) => {
      const cell = actor * issueCount + issue;
      const count = counts[cell]!;
      return count === 0 ? null : { count, median: medians[cell]!, mean: means[cell]! };
    },
  };
}

/** What is known of cells, but for their rows; of readings with their numbers. */
type Scored = EmptyCells & {
  /** How many rows take a position that counts; 0 of observations, whose shares say it. */
  readonly counts: Uint32Array;
  readonly medians: Int8Array;
  readonly means: Float64Array;
};

function kindWithoutPosition({ unclear }: StanceGroups, from: number, to: number): number {
  for (let at = from; at < to; at++) if (unclear[at]! > 0) return cellKindCodes.unclear;
  return cellKindCodes.not_applicable;
}

/** Whether the positions of some groups are all reported. */
function areReported(groups: StanceGroups, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (groups.reported[at]! < positionsOf(groups, at)) return false;
  return true;
}

function addGroups(sum: PositionsSum, groups: StanceGroups, from: number, to: number): void {
  const counts = [0, 0, 0, 0, 0];
  for (let at = from; at < to; at++) {
    if (positionsOf(groups, at) === 0) continue;
    fillCounts(counts, groups, at);
    sum.add(groups.source[at]!, counts, groups.best[at]!, groups.wrong[at]! > 0);
  }
}

/** The median over sources, or no value where positions are on both sides; false where none takes a position. */
function scoreReadings(scored: Scored, cell: number, positions: PositionsSum): boolean {
  const { total, best, contested, sourceCount } = positions;
  if (sourceCount === 0) return false;
  const medians = positions.medians();
  const median = medianTowardsNeutral(medians);
  const count = sum(total);
  const isSplit = isOnBothSides(total);
  setPosition(scored, cell, { total, isSplit, value: median });
  // Asked only where it may be so: most cells take a side.
  scored.torn[cell] = Number(!isSplit && median === 0 && isTorn(medians, lowestOf(total), highestOf(total)));
  scored.confidence[cell] = best;
  scored.sourceCount[cell] = sourceCount;
  scored.publicationCount[cell] = positions.publicationCount;
  scored.contested[cell] = Number(contested);
  scored.counts[cell] = count;
  scored.medians[cell] = median;
  scored.means[cell] = total.reduce((all, amount, at) => all + amount * steps[at]!, 0) / count;
  return true;
}

/** What most answers are, or no value where sources of one time have most of theirs on opposite sides. */
function scoreAnswers(
  scored: Scored,
  cell: number,
  { root, document }: SourcePlaces,
  groups: StanceGroups,
  from: number,
  to: number,
): boolean {
  const originals = new Set<number>();
  for (let at = from; at < to; at++) {
    const source = groups.source[at]!;
    if (root[source] === source) originals.add(source);
  }
  const sources = new Map<number, OfSource>();
  const total = [0, 0, 0, 0, 0];
  const counts = [0, 0, 0, 0, 0];
  let contested = false;
  let best = -1;
  for (let at = from; at < to; at++) {
    const source = groups.source[at]!;
    const original = root[source]!;
    fillCounts(counts, groups, at);
    const count = sum(counts);
    if (count === 0 || (source !== original && originals.has(original))) continue;
    addCounts(total, counts);
    contested ||= groups.wrong[at]! > 0;
    best = Math.max(best, groups.best[at]!);
    const [a = 0, b = 0, , d = 0, e = 0] = counts;
    const isDated = groups.undated[at] === 0;
    let known = sources.get(original);
    if (!known) {
      known = { count: 0, supporting: 0, opposing: 0, from: Infinity, to: -Infinity, document: 0 };
      sources.set(original, known);
    }
    known.count += count;
    known.supporting += d + e;
    known.opposing += a + b;
    known.from = Math.min(known.from, isDated ? groups.first[at]! : NaN);
    known.to = Math.max(known.to, isDated ? groups.last[at]! : NaN);
    known.document |= document[source]!;
  }
  const all = [...sources.values()];
  if (all.length === 0) return false;
  const shares = sharesOf(total);
  const isSplit = areOpposite(all);
  setPosition(scored, cell, { total, isSplit, value: stepOfMost(shares) });
  if (!isSplit) scored.score![cell] = shares.mean;
  scored.shares.set(cell, shares);
  scored.confidence[cell] = best;
  scored.sourceCount[cell] = all.length;
  scored.publicationCount[cell] = all.filter((each) => each.document === 0).length;
  scored.contested[cell] = Number(contested);
  return true;
}

function setPosition(
  { kind, value: values, lowest, highest }: Scored,
  cell: number,
  position: { readonly total: readonly number[]; readonly isSplit: boolean; readonly value: Step },
): void {
  const { total, isSplit, value } = position;
  kind[cell] = isSplit ? cellKindCodes.split : cellKindCodes.position;
  if (!isSplit) values[cell] = value;
  lowest[cell] = lowestOf(total);
  highest[cell] = highestOf(total);
}
