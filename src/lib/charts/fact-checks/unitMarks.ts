import type { Mark } from '#lib/scene/mark.ts';
import type { Target } from '#lib/scene/scene.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { CheckedStatement } from '#lib/summary/checkedStatements.ts';
import { unitPlaces, type UnitColumn } from '../unitColumns.ts';
import { statementSentence } from './describe.ts';
import { statementMark } from './statementMark.ts';
import { statementKey, type CheckData } from './summarise.ts';

/** In multiples of the distance of marks. */
const markRadius = 0.32;

/** The marks of one cell with their targets, numbered on from a column. */
export function unitMarks(
  data: CheckData,
  statements: readonly CheckedStatement[],
  column: UnitColumn,
  top: number,
  pitch: number,
  theme: Theme,
  row: number,
  firstColumn: number,
): { readonly marks: Mark[]; readonly targets: Target[] } {
  const places = unitPlaces(column, statements.length, top, pitch, markRadius);
  return {
    marks: statements.map(({ table, verdict }, i) => {
      const { x, y } = places[i]!;
      return statementMark(table, verdict, x + pitch / 2, y + pitch / 2, pitch * markRadius, theme);
    }),
    targets: statements.map((statement, i) => ({
      ...places[i]!,
      key: statementKey(statement),
      row,
      column: firstColumn + i,
      sentence: statementSentence(data, statement),
    })),
  };
}
