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

/** A cell of a table as it is drawn; colours are six-digit hex. */
export interface CellLook {
  readonly texts: readonly CellText[];
  readonly align: 'l' | 'ctr';
  /** Default: the middle. */
  readonly anchor?: 't' | 'b';
  /** From the left edge to the text, in units of the picture. */
  readonly inset?: number;
  readonly fill?: string;
  /** Lines over the fill. */
  readonly hatch?: string;
  /** All around. */
  readonly outline?: CellEdge;
  readonly left?: CellEdge;
  readonly right?: CellEdge;
  readonly top?: CellEdge;
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
