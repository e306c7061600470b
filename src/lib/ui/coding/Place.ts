/** A cell of a table that is coded, counted from 0 without the header; its column as `shownColumns` has them. */
export interface Place {
  readonly row: number;
  readonly column: number;
}
