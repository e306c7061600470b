import type { Grid } from './Grid.ts';
import { textCounts } from './gridTexts.ts';
import { likelyScaleOf } from './likelyScale.ts';
import { meaningsMapped, scaleOf, type Mapping } from './mapping.ts';
import { decimalOf, readNumber, type Decimal } from './numbers.ts';
import { stepOnScale, type Scale } from './positionWords.ts';
import type { ImportFlaw } from './problem.ts';

/** Reads a cell of a column of positions: null for what is no number, a flaw for one that can be read in two ways. */
export type NumberReader = (text: string) => number | ImportFlaw | null;

/**
 * How numbers of columns of positions are read, judged over all of them together. Where a sign may part thousands or stand before a
 * fraction, the reading that is on the scale counts, or on a usual one where none is said.
 *
 * @param places of the columns
 * @param most rows that are looked at
 */
export function stanceNumbers(
  grid: Grid,
  places: readonly number[],
  mapping: Mapping,
  most = Infinity,
): NumberReader {
  let known: { readonly decimal: Decimal | null } | null = null;
  const decimal = () =>
    (known ??= { decimal: mapping.decimal ?? decimalIn(grid, places, mapping, most) }).decimal;
  return (text) => {
    const plain = unlabelled(text);
    // Nothing is to be known of the column where a text can be read in one way only.
    if (/^[+-]?\d+$/.test(plain)) return Number(plain) + 0;
    if (!/\d/.test(plain)) return null;
    const [dots, commas] = [readNumber(plain, '.'), readNumber(plain, ',')];
    if (dots === null || commas === null || dots === commas) return dots ?? commas;
    const sign = decimal();
    if (sign === null) return { kind: 'numberUnclear', one: dots, other: commas };
    return sign === '.' ? dots : commas;
  };
}

/** The same where what is unclear is no number. */
export function plainNumbers(...of: Parameters<typeof stanceNumbers>): (text: string) => number | null {
  const read = stanceNumbers(...of);
  return (text) => {
    const number = read(text);
    return typeof number === 'number' ? number : null;
  };
}

/** A number without what a questionnaire says of it: `10 (right)`. */
function unlabelled(text: string): string {
  return text.trim().replace(/^([-+\u2212]?\d+)\s*[([]([^()[\]]*\p{L}[^()[\]]*)[)\]]$/u, '$1');
}

function decimalIn(grid: Grid, places: readonly number[], mapping: Mapping, most: number): Decimal | null {
  const mapped = meaningsMapped(mapping, 'stances');
  const columns = places.map((at) => ({
    counts: new Map([...textCounts(grid, at, most)].filter(([text]) => mapped(text) === undefined)),
    scale: scaleOf(mapping, grid.columns[at]?.address ?? ''),
  }));
  const all = new Map<string, number>();
  for (const { counts } of columns)
    for (const [text, cells] of counts) all.set(text, (all.get(text) ?? 0) + cells);
  const plain = decimalOf(all);
  if (plain !== null) return plain;
  const onScale = (decimal: Decimal) =>
    columns.reduce((sum, { counts, scale }) => sum + cellsOnScale(counts, scale, decimal), 0);
  const [dots, commas] = [onScale('.'), onScale(',')];
  return dots === commas ? null : dots > commas ? '.' : ',';
}

function cellsOnScale(counts: ReadonlyMap<string, number>, said: Scale | null, decimal: Decimal): number {
  const numbers = [...counts].flatMap(([text, cells]) => {
    const number = readNumber(text, decimal);
    return number === null ? [] : [{ number, cells }];
  });
  const scale = said ?? likelyScaleOf(numbers.map(({ number }) => number));
  if (scale === null) return 0;
  const on = numbers.filter(({ number }) => stepOnScale(number, scale) !== null);
  return on.reduce((sum, { cells }) => sum + cells, 0);
}
