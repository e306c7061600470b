import { compareText } from '#lib/model/compareText.ts';
import { codedColumns } from '#lib/model/codedRows.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { confidences, type Confidence, type Step } from '#lib/model/stance.ts';
import { toldKind, type ToldKind } from '#lib/model/toldKind.ts';
import { cellColumns, cellKindCodes, cellKinds, type CellColumns, type CellKind } from './cellColumns.ts';
import { givenCells } from './givenCells.ts';
import type { Shares } from './shares.ts';
import { stanceColumns } from './stanceColumns.ts';
import type { StanceFilter } from './stanceFilter.ts';

export type { CellKind } from './cellColumns.ts';
export type { StanceFilter } from './stanceFilter.ts';
export { medianTowardsNeutral } from './cellColumns.ts';

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
  /** As many sources or more see the actor on a side as see it neutral, though the middle of them is neutral. */
  readonly torn: boolean;
  /** No position that the filter lets through is told in words of its holder or by a formal act. */
  readonly reported: boolean;
  /** How a position on the issue is told. */
  readonly told: ToldKind;
  /** A published finding conflicts with one of the positions that count. */
  readonly contested: boolean;
  /** Positions in `dossier.stances` of every row the cell rests on, by source, then id; of a large table then by place. */
  readonly rows: readonly number[];
}

export interface StanceCells {
  readonly actorCount: number;
  readonly issueCount: number;
  /** Row by row: the cell of an actor and an issue is at `actor * issueCount + issue`. Made when it is asked for. */
  readonly cells: readonly StanceCell[];
  /** Made when it is asked for, and the same object when it is again. */
  readonly at: (actor: number, issue: number) => StanceCell;
  /** The score of a cell alone, for who goes over many. */
  readonly scoreAt: (actor: number, issue: number) => number | null;
  /** Whether any source takes a position in a cell, be they opposite ones. */
  readonly hasPositionAt: (actor: number, issue: number) => boolean;
  /** All cells as columns, in the order of `cells`. */
  readonly columns: CellColumns;
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
  return cellsOfColumns(dossier, givenCells(dossier, filter) ?? cellColumns(dossier, filter));
}

/** Cells whose columns were worked out elsewhere, of the same dossier. */
function cellsOfColumns(dossier: Dossier, columns: CellColumns): StanceCells {
  const issueCount = dossier.issues.length;
  const cellCount = dossier.actors.length * issueCount;
  const made: StanceCell[] = [];
  made.length = cellCount;
  let isWhole = false;
  const { kind, value } = columns;
  const cellAt = (place: number) => (made[place] ??= cellOfColumns(dossier, columns, place, issueCount));
  const { score } = columns;
  return {
    actorCount: dossier.actors.length,
    issueCount,
    get cells() {
      if (!isWhole) for (let place = 0; place < cellCount; place++) cellAt(place);
      isWhole = true;
      return made;
    },
    at: (actor, issue) => {
      const place = actor * issueCount + issue;
      if (!(place >= 0 && place < cellCount))
        throw new RangeError(`cell outside the matrix: ${actor}, ${issue}`);
      return cellAt(place);
    },
    scoreAt: (actor, issue) => {
      const place = actor * issueCount + issue;
      if (kind[place] !== cellKindCodes.position) return null;
      return score ? score[place]! : value[place]!;
    },
    hasPositionAt: (actor, issue) => kind[actor * issueCount + issue]! <= cellKindCodes.split,
    columns,
  };
}

/** The cell at a place of columns. @param dossier that their rows stand in */
export function cellOfColumns(
  dossier: Dossier,
  columns: CellColumns,
  place: number,
  issueCount: number,
): StanceCell {
  const [actor, issue] = [Math.floor(place / issueCount), place % issueCount];
  const kind = cellKinds[columns.kind[place]!]!;
  if (kind !== 'position' && kind !== 'split')
    return cellWithoutPosition(actor, issue, kind, sortedRows(dossier, columns, place));
  const value = kind === 'position' ? (columns.value[place] as Step) : null;
  let rows: readonly number[] | null = null;
  return {
    actor,
    issue,
    kind,
    value,
    score: value !== null && columns.score ? columns.score[place]! : value,
    shares: columns.shares.get(place) ?? null,
    lowest: columns.lowest[place] as Step,
    highest: columns.highest[place] as Step,
    confidence: confidences[columns.confidence[place]!] ?? null,
    sourceCount: columns.sourceCount[place]!,
    publicationCount: columns.publicationCount[place]!,
    changed: columns.changed[place] === 1,
    torn: columns.torn[place] === 1,
    reported: columns.reported[place] === 1,
    told: toldKind(dossier.issues[issue]!),
    contested: columns.contested[place] === 1,
    // Of votes there are hundreds in each cell, which few ask for.
    get rows() {
      return (rows ??= sortedRows(dossier, columns, place));
    },
  };
}

/**
 * A cell of a part of a dossier as that of the whole; its rows are looked up when they are asked for.
 *
 * @param rowOf position in the whole of a row of the part
 */
export function cellElsewhere(
  cell: StanceCell,
  place: Partial<Pick<StanceCell, 'actor' | 'issue'>>,
  rowOf: (row: number) => number,
): StanceCell {
  let rows: readonly number[] | null = null;
  return {
    actor: place.actor ?? cell.actor,
    issue: place.issue ?? cell.issue,
    kind: cell.kind,
    value: cell.value,
    score: cell.score,
    shares: cell.shares,
    lowest: cell.lowest,
    highest: cell.highest,
    confidence: cell.confidence,
    sourceCount: cell.sourceCount,
    publicationCount: cell.publicationCount,
    changed: cell.changed,
    torn: cell.torn,
    reported: cell.reported,
    told: cell.told,
    contested: cell.contested,
    get rows() {
      return (rows ??= cell.rows.map(rowOf));
    },
  };
}

/** By source, then id. */
function sortedRows(dossier: Dossier, { firstRow, rows }: CellColumns, place: number): readonly number[] {
  const [from, to] = [firstRow[place]!, firstRow[place + 1]!];
  if (from === to) return nothing;
  const own = Array.from(rows.subarray(from, to));
  if (own.length === 1) return own;
  const { source } = stanceColumns(dossier);
  // A row of a large table would have to be made for its id.
  if (codedColumns(dossier.stances)) return own.sort((a, b) => source[a]! - source[b]! || a - b);
  const id = (at: number) => dossier.stances[at]!.id;
  return own.sort((a, b) => source[a]! - source[b]! || compareText(id(a), id(b)));
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
    torn: false,
    reported: false,
    told: 'position',
    contested: false,
    rows,
  };
}

/** Whether any source takes a position, be they opposite ones. */
export function hasPosition({ lowest }: Pick<StanceCell, 'lowest'>): boolean {
  return lowest !== null;
}
