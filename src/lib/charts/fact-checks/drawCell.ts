import type { CheckedStatement } from '#lib/summary/checkedStatements.ts';
import type { Cursor } from '../kit/Cursor.ts';
import { unitPlaces, type UnitColumn } from '../kit/unitColumns.ts';
import { statementKey } from './read.ts';
import { statementMark } from './statementMark.ts';

/** In multiples of the distance of marks. */
const markRadius = 0.32;

/** Where the statements of a cell stand: the distance of their marks, their row for the arrow keys and the first column. */
export interface CellPlace {
  readonly column: UnitColumn;
  readonly top: number;
  readonly pitch: number;
  readonly row: number;
  readonly firstColumn: number;
}

/** The marks of one cell with their targets. @returns how many lines they take */
export function drawCell(cursor: Cursor, statements: readonly CheckedStatement[], place: CellPlace): number {
  const { column, top, pitch, row, firstColumn } = place;
  const places = unitPlaces(column, statements.length, top, pitch, markRadius);
  statements.forEach((statement, i) => {
    const area = places[i]!;
    const [x, y] = [area.x + pitch / 2, area.y + pitch / 2];
    const { table, verdict } = statement;
    cursor.target({ ...area, key: statementKey(statement), row, column: firstColumn + i }, [
      statementMark(table, verdict, x, y, pitch * markRadius, cursor.box.theme),
    ]);
  });
  return Math.ceil(statements.length / column.perLine);
}
