/** A cell of a table that is coded, counted from 0 without the header. */
export interface Place {
  readonly row: number;
  readonly column: number;
}
