import type { GapsTold } from '#lib/model/gapsTold.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { Words } from '#lib/words/Words.ts';

/** A row or column of cells: an actor, an issue or a source. */
export interface StanceLine {
  /** Where it stands in the list that it is from; cells are asked for by it. */
  readonly at: number;
  readonly name: string;
  /** Where not all fit, those of the lowest rank are drawn. */
  readonly rank: number;
  /** The headline is about it: it is framed. */
  readonly isMain?: boolean;
  /** From its name to what it names. */
  readonly lead?: (place: Area & Pick<Target, 'row' | 'column' | 'also'>) => Target;
}

/** Lines under one heading, with a gap before it. */
export interface StanceLines {
  /** Empty for none. */
  readonly heading: string;
  readonly lines: readonly StanceLine[];
  /** They are not of a kind with the others: the gap is wider, and what does not fit beside those stands below. */
  readonly apart?: boolean;
}

/** Cells in rows and columns, of whatever. */
export interface StanceGrid {
  readonly words: Words;
  readonly rows: readonly StanceLines[];
  readonly columns: readonly StanceLines[];
  readonly cell: (row: StanceLine, column: StanceLine) => { readonly key: string; readonly cell: StanceCell };
  /** On a phone what is found in a row stands from opposition to support, instead of in the order of the columns. */
  readonly chipsByValue?: boolean;
  readonly isSlide: boolean;
  /** What cells in which nothing was found may stand for beside that. */
  readonly gaps?: GapsTold;
  /** Cells may rest on one source or on several, and those of one are drawn smaller. */
  readonly lessensSingle?: boolean;
  /** A slide may have rows for columns, where more of them fit that way. */
  readonly mayTurn?: boolean;
  /** What is not drawn where so many rows and columns are. */
  readonly leftOut?: (rows: number, columns: number) => string;
}

/** With rows for columns. */
export function turned({ rows, columns, cell, leftOut, ...grid }: StanceGrid): StanceGrid {
  return {
    ...grid,
    rows: columns,
    columns: rows,
    cell: (row, column) => cell(column, row),
    ...(leftOut ? { leftOut: (ofRows, ofColumns) => leftOut(ofColumns, ofRows) } : {}),
  };
}

/** Of all groups, in their order. */
export function linesIn(groups: readonly StanceLines[]): readonly StanceLine[] {
  return groups.flatMap(({ lines }) => lines);
}

/** The heading of a group; none where it says what its only line says. */
export function headingOf({ heading, lines }: StanceLines): string {
  return lines.length === 1 && lines[0]!.name === heading ? '' : heading;
}

/** Whether the headline is about one of them. */
export function hasMain({ lines }: StanceLines): boolean {
  return lines.some(({ isMain }) => isMain);
}

/** Between names of columns side by side. */
export const nameGap = 4;

/** Before columns that are not of a kind with the others; a line stands in it. */
export const apartGap = 34;

/** What stands before each group of columns. */
export function gapsOf(groups: readonly StanceLines[]): number[] {
  return groups.map(({ apart }, at) => (at === 0 ? 0 : apart ? apartGap : 6));
}

/** What the gaps between groups of columns take. */
export function gapsIn(groups: readonly StanceLines[]): number {
  return gapsOf(groups).reduce((sum, gap) => sum + gap, 0);
}
