import type { Dossier } from '#lib/model/dossier.ts';
import { bases, confidences, reportedBases, type Step } from '#lib/model/stance.ts';
import { publicationDate } from './rowDate.ts';
import { isAfter } from './rowsInForce.ts';
import { observed, stepOfMost, type Shares } from './shares.ts';
import { sortNumbers } from './sortNumbers.ts';
import { sourcesInForce } from './sourcesInForce.ts';
import type { StanceFilter } from './stanceFilter.ts';
import { stanceColumns, statusCodes, type StanceColumns } from './stanceColumns.ts';
import { votesInForce, votesOfSources } from './votes.ts';

/** `split`: positions on opposite sides · `none`: nothing found. */
export type CellKind = 'position' | 'split' | 'unclear' | 'not_applicable' | 'none';

/** Code of a cell's kind in `CellColumns.kind`; those with a position come first. */
export const cellKindCodes = { position: 0, split: 1, unclear: 2, not_applicable: 3, none: 4 } as const;

/** By their codes. */
export const cellKinds = Object.keys(cellKindCodes) as readonly CellKind[];

/**
 * All cells of a matrix, a typed array for each thing that is known of a cell (`StanceCell` says what they mean). A million
 * cells take some twenty megabytes and can be handed to another thread.
 */
export interface CellColumns {
  /** Position in `cellKinds`. */
  readonly kind: Uint8Array;
  /** 0 unless the kind is `position`, as are the following without a position. */
  readonly value: Int8Array;
  /** Null of readings, whose score is their value. */
  readonly score: Float64Array | null;
  readonly lowest: Int8Array;
  readonly highest: Int8Array;
  /** Position in `confidences`; −1 where nothing is said of it. */
  readonly confidence: Int8Array;
  readonly sourceCount: Uint32Array;
  readonly publicationCount: Uint32Array;
  readonly changed: Uint8Array;
  readonly torn: Uint8Array;
  readonly reported: Uint8Array;
  readonly contested: Uint8Array;
  /** By place of the cell; empty of readings. */
  readonly shares: ReadonlyMap<number, Shares>;
  /** The rows of cell `i` are those in `rows` from `firstRow[i]` to before `firstRow[i + 1]`, in the order of the dossier. */
  readonly firstRow: Uint32Array;
  readonly rows: Uint32Array;
}

/** One pass over the columns of the rows to sort those that count into their cells, one over the cells. */
export function cellColumns(dossier: Dossier, filter: StanceFilter): CellColumns {
  const columns = stanceColumns(dossier);
  const cellCount = dossier.actors.length * dossier.issues.length;
  const isOfAnswers = dossier.info.rows === 'observations';
  const { firstRow, rows } = rowsByCell(dossier, columns, filter, cellCount);
  const cells = { ...emptyCells(cellCount, isOfAnswers), firstRow, rows };
  const summarise = isOfAnswers ? summariseAnswers : summariseReadings;
  for (let cell = 0; cell < cellCount; cell++) {
    const [from, to] = [firstRow[cell]!, firstRow[cell + 1]!];
    if (from === to) continue;
    if (to === from + 1 && !isOfAnswers) oneReading(columns, cells, cell, rows[from]!);
    else if (summarise(columns, cells, cell, listOf(rows, from, to)))
      cells.reported[cell] = Number(areReported(columns, rows, from, to));
    else cells.kind[cell] = kindWithoutPosition(columns, rows, from, to);
  }
  return cells;
}

/** Cells to be filled, in none of which anything is found; their rows are for who fills them. */
export function emptyCells(cellCount: number, areAnswers: boolean): EmptyCells {
  return {
    kind: new Uint8Array(cellCount).fill(cellKindCodes.none),
    value: new Int8Array(cellCount),
    score: areAnswers ? new Float64Array(cellCount) : null,
    lowest: new Int8Array(cellCount),
    highest: new Int8Array(cellCount),
    confidence: new Int8Array(cellCount).fill(-1),
    sourceCount: new Uint32Array(cellCount),
    publicationCount: new Uint32Array(cellCount),
    changed: new Uint8Array(cellCount),
    torn: new Uint8Array(cellCount),
    reported: new Uint8Array(cellCount),
    contested: new Uint8Array(cellCount),
    shares: new Map(),
  };
}

/** What `emptyCells` makes. */
export type EmptyCells = Omit<CellColumns, 'firstRow' | 'rows' | 'shares'> & {
  readonly shares: Map<number, Shares>;
};

/** Cells that are being filled. */
type FilledCells = EmptyCells & Pick<CellColumns, 'firstRow' | 'rows'>;

/** Quicker than a part of a typed array, where there are many short ones. */
function listOf(rows: Uint32Array, from: number, to: number): number[] {
  const list: number[] = [];
  for (let at = from; at < to; at++) list.push(rows[at]!);
  return list;
}

function rowsByCell(
  dossier: Dossier,
  { rowCount, actor, issue, source, basis, confidence, date }: StanceColumns,
  filter: StanceFilter,
  cellCount: number,
): Pick<CellColumns, 'firstRow' | 'rows'> {
  const issueCount = dossier.issues.length;
  const inForce = sourcesInForce(dossier, filter);
  const sourceCounts = Uint8Array.from(dossier.sources, (each) => Number(inForce.has(each.id)));
  const basisCounts = bases.map((each) => filter.bases.includes(each));
  // What says nothing of it passes as long as nothing is asked for.
  const unknownBasisCounts = !basisCounts.includes(false);
  const everyBasis = unknownBasisCounts;
  const least = filter.confidence === confidences[0] ? -1 : confidences.indexOf(filter.confidence);
  const isLate = filter.asOf === '' ? null : lateRows(dossier, date, source, filter.asOf);
  // Counted one place further on, so that the sums before a cell are where its rows begin.
  const firstRow = new Uint32Array(cellCount + 1);
  const cellOf = new Int32Array(rowCount);
  let amount = 0;
  for (let row = 0; row < rowCount; row++) {
    if (
      sourceCounts[source[row]!] === 0 ||
      (!everyBasis && !(basisCounts[basis[row]!] ?? unknownBasisCounts)) ||
      confidence[row]! < least ||
      isLate?.(row)
    ) {
      cellOf[row] = -1;
      continue;
    }
    const cell = actor[row]! * issueCount + issue[row]!;
    cellOf[row] = cell;
    firstRow[cell]!++;
    amount++;
  }
  let before = 0;
  for (let cell = 0; cell <= cellCount; cell++) {
    const own = firstRow[cell]!;
    firstRow[cell] = before;
    before += own;
  }
  const next = firstRow.slice();
  const rows = new Uint32Array(amount);
  for (let row = 0; row < rowCount; row++) {
    const cell = cellOf[row]!;
    if (cell !== -1) rows[next[cell]!++] = row;
  }
  return { firstRow, rows };
}

/** Whether a row is dated after a day, as `rowsInForce` decides it. */
export function lateRows(
  dossier: Dossier,
  { codes, values }: StanceColumns['date'],
  source: Uint32Array,
  asOf: string,
): (row: number) => boolean {
  const byDate = values.map((date) => isAfter(date, asOf));
  const bySource = dossier.sources.map(({ id }) => isAfter(publicationDate(dossier, id), asOf));
  return (row) => (values[codes[row]!] === '' ? bySource[source[row]!]! : byDate[codes[row]!]!);
}

function kindWithoutPosition({ status }: StanceColumns, rows: Uint32Array, from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (status[rows[at]!] === statusCodes.unclear) return cellKindCodes.unclear;
  return cellKindCodes.not_applicable;
}

/** Whether the positions among some rows are all reported. */
function areReported({ status, basis }: StanceColumns, rows: Uint32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (status[rows[at]!] === statusCodes.position && !isReportedBasis[basis[rows[at]!]!]) return false;
  return true;
}

/** By position in `bases`: what is neither said by the holder of a position nor a formal act of it. */
const isReportedBasis = bases.map((basis) => reportedBases.includes(basis));

/** Most cells of a large matrix have one row. */
function oneReading(
  { status, step, document, confidence, wrong, basis }: StanceColumns,
  cells: FilledCells,
  cell: number,
  row: number,
): void {
  if (status[row] !== statusCodes.position) {
    cells.kind[cell] =
      status[row] === statusCodes.unclear ? cellKindCodes.unclear : cellKindCodes.not_applicable;
    return;
  }
  cells.kind[cell] = cellKindCodes.position;
  cells.value[cell] = cells.lowest[cell] = cells.highest[cell] = step[row]!;
  cells.confidence[cell] = confidence[row]!;
  cells.sourceCount[cell] = 1;
  cells.publicationCount[cell] = 1 - document[row]!;
  cells.contested[cell] = wrong[row]!;
  cells.reported[cell] = Number(isReportedBasis[basis[row]!] === true);
}

/** The median over sources, or no value where rows are on both sides; false where none takes a position. */
function summariseReadings(
  columns: StanceColumns,
  cells: FilledCells,
  cell: number,
  rows: readonly number[],
): boolean {
  const { votes, lowest, highest, best, contested, changed } = votesInForce(columns, rows);
  if (votes.length === 0) return false;
  const { medians, publications } = votesOfSources(votes);
  const isSplit = lowest < 0 && highest > 0;
  cells.kind[cell] = isSplit ? cellKindCodes.split : cellKindCodes.position;
  if (!isSplit) {
    const value = medianTowardsNeutral(medians);
    cells.value[cell] = value;
    // Asked only where it may be so: most cells take a side.
    if (value === 0) cells.torn[cell] = Number(isTorn(medians, lowest, highest));
  }
  cells.lowest[cell] = lowest;
  cells.highest[cell] = highest;
  cells.confidence[cell] = best;
  cells.sourceCount[cell] = medians.length;
  cells.publicationCount[cell] = publications;
  cells.changed[cell] = Number(changed);
  cells.contested[cell] = Number(contested);
  return true;
}

/** What most answers are, or no value where sources of one time have most of theirs on opposite sides. */
function summariseAnswers(
  columns: StanceColumns,
  cells: FilledCells,
  cell: number,
  rows: readonly number[],
): boolean {
  const found = observed(columns, rows);
  if (found === null) return false;
  const { shares, lowest, highest, sources, publications, conflicting, contested, best } = found;
  cells.kind[cell] = conflicting ? cellKindCodes.split : cellKindCodes.position;
  if (!conflicting) {
    cells.value[cell] = stepOfMost(shares);
    cells.score![cell] = shares.mean;
  }
  cells.shares.set(cell, shares);
  cells.lowest[cell] = lowest;
  cells.highest[cell] = highest;
  cells.confidence[cell] = best;
  cells.sourceCount[cell] = sources;
  cells.publicationCount[cell] = publications;
  cells.contested[cell] = Number(contested);
  return true;
}

/** Whether as many sources or more take a side as take none, though the middle of them takes none. */
export function isTorn(medians: readonly number[], lowest: number, highest: number): boolean {
  if (lowest === highest || medianTowardsNeutral(medians) !== 0) return false;
  return medians.filter((step) => step !== 0).length * 2 >= medians.length;
}

/** The median of whole numbers; a half is rounded towards zero, the more cautious step. */
export function medianTowardsNeutral(values: readonly number[]): Step {
  const sorted = values.length > 1 ? sortNumbers(values.slice()) : values;
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
  // Adding zero turns −0 into 0, which would otherwise print a sign.
  return (Math.trunc(median) + 0) as Step;
}
