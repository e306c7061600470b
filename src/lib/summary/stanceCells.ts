import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { bases, confidences, type Confidence, type Step } from '#lib/model/stance.ts';
import type { View } from '#lib/model/view.ts';
import { rowsInForce, type RowFilter } from './rowsInForce.ts';
import { observed, stepOfMost, type Shares } from './shares.ts';
import { sourcesInForce } from './sourcesInForce.ts';
import { stanceColumns, statusCodes, type StanceColumns } from './stanceColumns.ts';
import { votesInForce, votesOfSources } from './votes.ts';

/** `none`: nothing found · `split`: positions on opposite sides. */
export type CellKind = 'position' | 'split' | 'unclear' | 'not_applicable' | 'none';

/** What the sources that count say of one actor on one issue. */
export interface StanceCell {
  /** Position in `dossier.actors`. */
  readonly actor: number;
  /** Position in `dossier.issues`. */
  readonly issue: number;
  readonly kind: CellKind;
  /** The median over sources, halves rounded towards neutral, of observations the step of most; null unless kind is `position`. */
  readonly value: Step | null;
  /** What orders, distances and means are made of: the value, of observations their mean; null where there is no value. */
  readonly score: number | null;
  /** How the answers are shared out, where rows are observations; null of readings and without a position. */
  readonly shares: Shares | null;
  /** The lowest and highest step any row takes; null unless kind is `position` or `split`. */
  readonly lowest: Step | null;
  readonly highest: Step | null;
  /** That of the best supported position; null without a position, or where nothing is said of it. */
  readonly confidence: Confidence | null;
  /** Sources with a position, a copy counted once with its original. */
  readonly sourceCount: number;
  /** How many of them are no documents but other publications. */
  readonly publicationCount: number;
  /** The actor has changed sides: only the positions since then count. */
  readonly changed: boolean;
  /** The issue says what is the case: a position affirms or disputes it. */
  readonly assessment: boolean;
  /** A published finding conflicts with one of the positions that count. */
  readonly contested: boolean;
  /** Positions in `dossier.stances` of every row the cell rests on, by source, then id. */
  readonly rows: readonly number[];
}

export interface StanceCells {
  readonly actorCount: number;
  readonly issueCount: number;
  /** Row by row: the cell of an actor and an issue is at `actor * issueCount + issue`. */
  readonly cells: readonly StanceCell[];
  readonly at: (actor: number, issue: number) => StanceCell;
}

/** The part of a view that decides which rows count. */
export type StanceFilter = RowFilter & Pick<View, 'bases' | 'confidence'>;

const givenCells = new WeakMap<Dossier, (filter: StanceFilter) => StanceCells | null>();

/** Has the cells of a dossier whose rows lie elsewhere be those that were made there by the same rules. */
export function giveCells(dossier: Dossier, cells: (filter: StanceFilter) => StanceCells | null): void {
  givenCells.set(dossier, cells);
}

/**
 * THE scoring function: every cell of every chart, table, headline and export comes from here.
 *
 * If positions of one time stand on both sides of neutral, the cell is `split` and has no value; of positions that lie
 * further apart the later ones count (`latestPositions`). Else its value is the
 * median over sources, each with one vote: the median of its rows, those of its copies among them. Rows without a
 * position never enter a value: they show only where there is no position, `unclear` before `not_applicable`. Where rows
 * are observations, a cell is the share of its answers and `split` only if sources of one time have most of theirs on
 * opposite sides. The result does not depend on the order of the rows.
 */
export function stanceCells(dossier: Dossier, filter: StanceFilter): StanceCells {
  const given = givenCells.get(dossier)?.(filter);
  if (given) return given;
  const columns = stanceColumns(dossier);
  const actorCount = dossier.actors.length;
  const issueCount = dossier.issues.length;
  const rowsByCell = rowsPerCell(dossier, filter, actorCount * issueCount, issueCount);
  const bySourceThenId = (a: number, b: number) =>
    columns.source[a]! - columns.source[b]! || compareText(dossier.stances[a]!.id, dossier.stances[b]!.id);
  const cells: StanceCell[] = [];
  for (let actor = 0; actor < actorCount; actor++) {
    for (let issue = 0; issue < issueCount; issue++) {
      const rows = rowsByCell[actor * issueCount + issue];
      if (!rows) {
        cells.push(cellWithoutPosition(actor, issue, 'none', nothing));
        continue;
      }
      if (rows.length > 1) rows.sort(bySourceThenId);
      cells.push(summariseCell(dossier, columns, actor, issue, rows));
    }
  }
  return {
    actorCount,
    issueCount,
    cells,
    at: (actor, issue) => {
      const cell = cells[actor * issueCount + issue];
      if (!cell) throw new RangeError(`cell outside the matrix: ${actor}, ${issue}`);
      return cell;
    },
  };
}

/** One pass over the columns; the rows of each cell that pass the filter, or undefined where there are none. */
function rowsPerCell(
  dossier: Dossier,
  filter: StanceFilter,
  cellCount: number,
  issueCount: number,
): (number[] | undefined)[] {
  const { rowCount, actor, issue, source, basis, confidence } = stanceColumns(dossier);
  const inForce = sourcesInForce(dossier, filter);
  const sourceCounts = dossier.sources.map((each) => inForce.has(each.id));
  const basisCounts = bases.map((each) => filter.bases.includes(each));
  // What says nothing of it passes as long as nothing is asked for.
  const unknownBasisCounts = !basisCounts.includes(false);
  const least = filter.confidence === confidences[0] ? -1 : confidences.indexOf(filter.confidence);
  const dated = filter.asOf === '' ? null : rowsInForce(dossier, filter, 'stances');
  const cellOf = new Int32Array(rowCount).fill(-1);
  const counts = new Uint32Array(cellCount);
  for (let row = 0; row < rowCount; row++) {
    if (!sourceCounts[source[row]!] || !(basisCounts[basis[row]!] ?? unknownBasisCounts)) continue;
    if (confidence[row]! < least) continue;
    if (dated && !dated(dossier.stances[row]!)) continue;
    const cell = actor[row]! * issueCount + issue[row]!;
    cellOf[row] = cell;
    counts[cell]!++;
  }
  // Each list as long as it gets: growing ten thousand of them takes longer than counting first.
  const rowsByCell = new Array<number[] | undefined>(cellCount);
  const filled = new Uint32Array(cellCount);
  for (let row = 0; row < rowCount; row++) {
    const cell = cellOf[row]!;
    if (cell === -1) continue;
    const rows = (rowsByCell[cell] ??= new Array<number>(counts[cell]!));
    rows[filled[cell]!++] = row;
  }
  return rowsByCell;
}

const nothing: readonly number[] = [];

/** A cell in which no source that counts takes a position. */
export function cellWithoutPosition(
  actor: number,
  issue: number,
  kind: CellKind,
  rows: readonly number[],
): StanceCell {
  // Written out, because most cells of a matrix are empty and spreading an object into each takes long.
  return {
    actor,
    issue,
    kind,
    value: null,
    score: null,
    shares: null,
    lowest: null,
    highest: null,
    confidence: null,
    sourceCount: 0,
    publicationCount: 0,
    changed: false,
    assessment: false,
    contested: false,
    rows,
  };
}

/** @param rows at least one */
function summariseCell(
  dossier: Dossier,
  columns: StanceColumns,
  actor: number,
  issue: number,
  rows: readonly number[],
): StanceCell {
  const found =
    dossier.info.rows === 'readings' ? readingOf(dossier, columns, rows) : shareOf(dossier, columns, rows);
  if (found === null) {
    const unclear = rows.some((row) => columns.status[row] === statusCodes.unclear);
    return cellWithoutPosition(actor, issue, unclear ? 'unclear' : 'not_applicable', rows);
  }
  const assessment = dossier.issues[issue]?.kind === 'assessment';
  return { actor, issue, ...found, assessment, rows };
}

/** What the rows of a cell make of it; null where none takes a position. */
type Scored = Omit<StanceCell, 'actor' | 'issue' | 'assessment' | 'rows'> | null;

/** The median over sources, or no value where rows are on both sides. */
function readingOf(dossier: Dossier, columns: StanceColumns, rows: readonly number[]): Scored {
  const { votes, lowest, highest, best, contested, changed } = votesInForce(dossier, columns, rows);
  if (votes.length === 0) return null;
  const { medians, publications } = votesOfSources(votes);
  const split = lowest < 0 && highest > 0;
  const value = split ? null : (medianTowardsNeutral(medians) as Step);
  return {
    kind: split ? 'split' : 'position',
    value,
    score: value,
    shares: null,
    lowest: lowest as Step,
    highest: highest as Step,
    confidence: confidences[best] ?? null,
    sourceCount: medians.length,
    publicationCount: publications,
    changed,
    contested,
  };
}

/** What most answers are, or no value where sources of one time have most of theirs on opposite sides. */
function shareOf(dossier: Dossier, columns: StanceColumns, rows: readonly number[]): Scored {
  const found = observed(dossier, columns, rows);
  if (found === null) return null;
  const { shares, lowest, highest, sources, publications, conflicting, contested, best } = found;
  return {
    kind: conflicting ? 'split' : 'position',
    value: conflicting ? null : stepOfMost(shares),
    score: conflicting ? null : shares.mean,
    shares,
    lowest,
    highest,
    confidence: confidences[best] ?? null,
    sourceCount: sources,
    publicationCount: publications,
    changed: false,
    contested,
  };
}

/** Whether any source takes a position, be they opposite ones. */
export function hasPosition({ lowest }: Pick<StanceCell, 'lowest'>): boolean {
  return lowest !== null;
}

/** The median of whole numbers; a half is rounded towards zero, the more cautious step. */
export function medianTowardsNeutral(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
  // Adding zero turns −0 into 0, which would otherwise print a sign.
  return Math.trunc(median) + 0;
}
