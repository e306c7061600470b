import type { Grid } from './Grid.ts';
import { textCounts } from './gridTexts.ts';
import { positionOfWord } from './positionWords.ts';
import { withMadeColumn } from './withMadeColumn.ts';

/** So large a share of rows has a tick in one of the columns and in no other (0…1). */
const leastTicked = 0.95;

/**
 * The table with one column of answers in the place of a column for each answer with a tick in one of them, as parliaments
 * print roll calls: `ja`, `nein` and `Enthaltung` of 0 and 1. Any other table as it is.
 */
export function withTickedColumns(grid: Grid): Grid {
  const run = tickedColumns(grid);
  if (run === null) return grid;
  const [first] = run;
  const names = grid.columns.slice(...run).map(({ name }) => name.trim());
  const name = names.join(' / ');
  return withMadeColumn(grid, {
    name,
    textOf: ({ cells }) => names.filter((_, at) => cells[first + at] === '1').join(' + '),
    flaw: { kind: 'columnsJoined', names },
    instead: run,
  });
}

/** The first column of such a group and the one after its last; null for none. */
function tickedColumns(grid: Grid): readonly [number, number] | null {
  const sides = grid.columns.map(({ name }) => Math.sign(Number(positionOfWord(name) ?? 0)));
  const isTick = (at: number) =>
    [...textCounts(grid, at).keys()].every((text) => text === '' || text === '0' || text === '1');
  const first = sides.findIndex((side) => side !== 0);
  if (first === -1 || !isTick(first)) return null;
  let end = first;
  while (end < grid.columns.length && isTick(end)) end++;
  const taken = sides.slice(first, end);
  if (!taken.includes(1) || !taken.includes(-1)) return null;
  let ticked = 0;
  for (const { cells } of grid.rows)
    if (cells.slice(first, end).filter((cell) => cell === '1').length === 1) ticked++;
  return ticked >= grid.rows.length * leastTicked ? [first, end] : null;
}
