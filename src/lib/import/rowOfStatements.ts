import type { Grid } from './Grid.ts';
import { rowsOfCodes, textCounts } from './gridTexts.ts';
import { holdsPositions } from './holdsPositions.ts';
import { isStatement } from './guessProposition.ts';
import { noMapping } from './mapping.ts';

/** Rows that tell what a column holds. */
const enough = 1000;
/** Of the columns of positions so many have a statement above them (0…1). */
const most = 0.8;

/**
 * The table with what stands below the names of its columns told of them, where that is no row but the questions that were
 * asked: programs for surveys write them as a second row of names. Any other table as it is.
 */
export function withRowOfStatements(grid: Grid): Grid {
  const [first] = grid.rows;
  if (first === undefined || grid.rows.length < 3 || grid.headerRow === 0) return grid;
  if (first.cells.filter(isStatement).length < 2) return grid;
  const below = withoutFirst(grid);
  const asked = grid.columns.flatMap((_, at) =>
    holdsPositions(textCounts(below, at, enough), noMapping, 0.9) ? [at] : [],
  );
  const told = asked.filter((at) => isStatement(first.cells[at] ?? ''));
  if (told.length < 2 || told.length < asked.length * most) return grid;
  const flaw = { kind: 'rowOfStatements' } as const;
  return {
    ...below,
    columns: grid.columns.map((column, at) =>
      told.includes(at) ? { ...column, says: first.cells[at]! } : column,
    ),
    problems: [...grid.problems, { row: first.row, column: null, value: null, flaw }],
  };
}

function withoutFirst(grid: Grid): Grid {
  if (!grid.codes) return { ...grid, rows: grid.rows.slice(1) };
  const { rowCount, rowNumbers, columns } = grid.codes;
  const codes = {
    rowCount: rowCount - 1,
    rowNumbers: rowNumbers.slice(1),
    columns: columns.map((column) => ({ ...column, codes: column.codes.slice(1) })),
  };
  return { ...grid, codes, rows: rowsOfCodes(codes) };
}
