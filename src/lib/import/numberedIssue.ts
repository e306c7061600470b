import { isCalledMeasure } from './flagColumns.ts';
import type { Grid } from './Grid.ts';
import { pairsOfTexts, textCounts } from './gridTexts.ts';

/** So large a share of all pairs of an actor and a number has a row (0…1); of somebody's age or income hardly any. */
const leastPairs = 0.5;

/**
 * The column that numbers what was voted on, in a table with a row for each vote: its numbers stand in several rows, and each
 * actor has one row for a number. Its address; undefined for none.
 *
 * @param actor address of the column of actors, who stand in several rows
 */
export function numberedIssue(
  grid: Grid,
  actor: string,
  isFree: (address: string) => boolean,
): string | undefined {
  const actorAt = grid.columns.findIndex(({ address }) => address === actor);
  const actors = textCounts(grid, actorAt).size;
  const rows = grid.rows.length;
  if (actorAt === -1 || actors * 2 > rows) return undefined;
  const found = grid.columns.find(({ address, name }, at) => {
    if (at === actorAt || !isFree(address) || isCalledMeasure(name)) return false;
    const numbers = [...textCounts(grid, at).keys()];
    if (numbers.length < 2 || numbers.length * 2 > rows || !numbers.every(isNumberOfItem)) return false;
    const pairs = new Set<string>();
    for (const pair of pairsOfTexts(grid, actorAt, at)) pairs.add(JSON.stringify(pair));
    return pairs.size === rows && pairs.size >= actors * numbers.length * leastPairs;
  });
  return found?.address;
}

/** `12`, `20.001`, as affairs of parliaments are numbered. */
function isNumberOfItem(text: string): boolean {
  return /^\s*\d+([.]\d+)?\s*$/.test(text);
}
