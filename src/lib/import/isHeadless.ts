import { isBlank } from './dialect.ts';

/** So many records tell what stands in a column. */
const enough = 200;

/**
 * Whether what looks like the names of columns is a row like all others, in a file that names none: a number stands where
 * nothing but numbers stands below, and at least two of its texts stand again and again in their columns, as no name does.
 *
 * @param record the first that is filled
 * @param below those that follow it
 */
export function isHeadless(record: readonly string[], below: readonly (readonly string[])[]): boolean {
  const rows = below.filter((each) => !isBlank(each)).slice(0, enough);
  if (rows.length < fewest) return false;
  const isNumber = (cell: string) => /^\s*[-+−]?\d+([.,]\d+)?\s*$/.test(cell);
  const cellsOf = (at: number) => rows.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '');
  let [numbers, recurring] = [0, 0];
  record.forEach((cell, at) => {
    const cells = cellsOf(at);
    if (isNumber(cell)) numbers += Number(cells.length > 0 && cells.every(isNumber));
    else if (/\p{L}/u.test(cell)) recurring += Number(cells.filter((each) => each === cell).length >= often);
  });
  return numbers > 0 && recurring >= 2;
}

/** Of fewer rows nothing is known. */
const fewest = 10;
/** A file that is two put together has its names twice. */
const often = 3;
