import type { Mark } from '#lib/scene/mark.ts';
import type { GridCell } from './grid.ts';
import { unitPlaces, type UnitColumn } from './unitColumns.ts';

/** A mark of its own for one thing, around the middle of its place. */
export interface Unit {
  /** The key of its target. */
  readonly key: string;
  readonly marksAt: (x: number, y: number, radius: number) => readonly Mark[];
}

export interface UnitCellStyle {
  /** Distance of the marks. */
  readonly pitch: number;
  /** Of the marks, in multiples of their distance. */
  readonly radius: number;
  /** Room above and below the marks. */
  readonly above: number;
  readonly below: number;
}

/**
 * A cell that holds one mark for each of several things, line by line, each with the target that covers it.
 *
 * @param first row and column of the first target; the others follow to the right of it
 */
export function unitCell(
  units: readonly Unit[],
  { perLine }: Pick<UnitColumn, 'perLine'>,
  first: { readonly row: number; readonly column: number },
  { pitch, radius, above, below }: UnitCellStyle,
): GridCell {
  return {
    height: above + Math.ceil(units.length / perLine) * pitch + below,
    draw: (cursor, { x, y }) => {
      const places = unitPlaces({ x, perLine }, units.length, y + above, pitch, radius);
      units.forEach(({ key, marksAt }, i) => {
        const place = places[i]!;
        const marks = marksAt(place.x + pitch / 2, place.y + pitch / 2, pitch * radius);
        cursor.target({ ...place, key, row: first.row, column: first.column + i }, marks);
      });
    },
  };
}

/** The cells of a row from left to right, whose targets are numbered through. */
export function unitRow(
  units: readonly (readonly Unit[])[],
  columns: readonly UnitColumn[],
  row: number,
  style: UnitCellStyle,
): GridCell[] {
  let column = 0;
  return units.map((own, i) => {
    const cell = unitCell(own, columns[i]!, { row, column }, style);
    column += own.length;
    return cell;
  });
}
