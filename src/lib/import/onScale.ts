import type { Grid } from './Grid.ts';
import { textCounts } from './gridTexts.ts';
import { meaningsMapped, scaleOf, type Mapping } from './mapping.ts';
import { isNoAnswerCode, isPlainCode } from './noAnswerCodes.ts';
import { stepOnScale } from './positionWords.ts';
import { plainNumbers } from './stanceNumbers.ts';

/** So small a share of numbers off the scale (0…1) are slips. */
const mostOff = 0.05;

/** How many cells of a column hold numbers on the scale that is said, and how many hold other ones. */
export interface CellsOnScale {
  readonly on: number;
  readonly off: number;
}

/**
 * Null where no scale is said. What the mapping makes something of does not count, nor does what says “no answer” beside more
 * numbers on the scale.
 */
export function cellsOnScale(grid: Grid, at: number, mapping: Mapping): CellsOnScale | null {
  const scale = scaleOf(mapping, grid.columns[at]!.address);
  if (scale === null) return null;
  const mapped = meaningsMapped(mapping, 'stances');
  const numberOf = plainNumbers(grid, [at], mapping);
  let [on, off, codes] = [0, 0, 0];
  for (const [text, cells] of textCounts(grid, at)) {
    const number = mapped(text) === undefined ? numberOf(text) : null;
    if (number === null) continue;
    if (stepOnScale(number, scale) !== null) on += cells;
    else if (isPlainCode(number)) continue;
    else if (isNoAnswerCode(number)) codes += cells;
    else off += cells;
  }
  return { on, off: codes > on ? off + codes : off };
}

/** Whether hardly a number is off the scale: shares of votes and years are no positions on it. */
export function areOnScale({ on, off }: CellsOnScale): boolean {
  return off <= (on + off) * mostOff;
}
