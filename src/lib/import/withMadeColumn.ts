import { freeAddress } from './columnAddresses.ts';
import type { Grid, GridRow } from './Grid.ts';
import { codedTexts, rowsOfCodes } from './gridTexts.ts';
import { ofWhole, type ImportFlaw } from './problem.ts';

/** A column that is made of others. */
interface MadeColumn {
  readonly name: string;
  readonly textOf: (row: GridRow) => string;
  /** What is told of it. */
  readonly flaw: ImportFlaw;
  /** The first column in whose place it stands and the one after the last; behind all others where nothing is said. */
  readonly instead?: readonly [from: number, end: number];
}

/** The table with a column that is made of others, held row by row or by columns as the table is. */
export function withMadeColumn(grid: Grid, { name, textOf, flaw, instead }: MadeColumn): Grid {
  const [from, end] = instead ?? [grid.columns.length, grid.columns.length];
  const placed = <Each>(all: readonly Each[], made: Each) => [...all.slice(0, from), made, ...all.slice(end)];
  const others = [...grid.columns.slice(0, from), ...grid.columns.slice(end)];
  const address = freeAddress(name, new Set(others.map((column) => column.address)));
  const made = {
    ...grid,
    columns: placed(grid.columns, { name, address }),
    problems: [...grid.problems, ofWhole(flaw, address)],
  };
  if (!grid.codes) {
    const rows = grid.rows.map((row) => ({ row: row.row, cells: placed(row.cells, textOf(row)) }));
    return { ...made, rows };
  }
  const codes = { ...grid.codes, columns: placed(grid.codes.columns, codedTexts(grid.rows, textOf)) };
  return { ...made, codes, rows: rowsOfCodes(codes) };
}
