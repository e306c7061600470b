import type { RectMark } from '#lib/scene/mark.ts';

/** A paragraph of a cell. */
export interface CellText {
  readonly text: string;
  readonly bold: boolean;
  readonly fill: string;
  /** In units of the picture; absent for that of the table. */
  readonly size?: number;
}

/** A line at a side of a cell. */
export interface CellEdge {
  readonly stroke: string;
  /** Units of the picture. */
  readonly width: number;
  readonly dash?: readonly [number, number];
}

/** Between the edges of a cell and its text where nothing else is said, in units of the picture. */
export const plainInset = 2;

/** Of the line at a side of a cell; programs draw half of it inside the next one. */
export const widestBand = 10;

/** A cell of a table as it is drawn; colours are six-digit hex. */
export interface CellLook {
  readonly texts: readonly CellText[];
  readonly align: 'l' | 'ctr';
  /** Default: the middle. */
  readonly anchor?: 't' | 'b';
  /** From the left edge to the text, in units of the picture. */
  readonly inset?: number;
  /** From the text to the right edge. */
  readonly outset?: number;
  readonly fill?: string;
  /** Lines over the fill. */
  readonly hatch?: string;
  /** All around. */
  readonly outline?: CellEdge;
  readonly left?: CellEdge;
  readonly right?: CellEdge;
  readonly top?: CellEdge;
  /** Drawn over the cell, below its text: in units of the picture, `y` from the lower edge of the row and so below 0. */
  readonly bar?: readonly RectMark[];
}

/** What a bar takes of the height of its row where there is text above it, in units of the picture. */
export function barRoom({ bar = [], texts }: CellLook): number {
  return texts.length > 0 ? -Math.min(0, ...bar.map(({ y }) => y)) : 0;
}

/** A table where a picture has a grid: its first row and its first column are heads. */
export interface NativeTable {
  /** In units of the picture. */
  readonly x: number;
  readonly y: number;
  readonly columns: readonly number[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly CellLook[] }[];
  readonly size: number;
}
