import { dateOrder } from './dates.ts';
import { positionShare } from './holdsPositions.ts';
import { textCounts } from './gridTexts.ts';
import type { Grid } from './Grid.ts';
import { isWide, type ImportField, type Mapping } from './mapping.ts';
import type { TextMeaning } from './meanings.ts';
import { plainNumbers } from './stanceNumbers.ts';

/** A column that is taken for positions and probably holds none. */
export interface StanceDoubt {
  /** Address of the column. */
  readonly column: string;
  /** Different texts in it of which no position is known. */
  readonly texts: number;
  /** Most of them are numbers, from the least to the largest. */
  readonly numbers: { readonly least: number; readonly most: number } | null;
  /** What it holds more likely: a field of stances, `value` of figures; null where nothing is likelier. */
  readonly field: Extract<ImportField, 'date' | 'issue' | 'rationale' | 'value'> | null;
  /** Address of a column that holds positions for the most part; null for none. */
  readonly instead: string | null;
}

/** Nobody words positions in more ways. */
const mostWords = 30;
/** Scales go no further. */
const largestScale = 100;
/** Texts are comments from so many letters on average. */
const longWords = 40;

/**
 * Why a column of positions is probably none: more texts than words of positions that nobody knows, or numbers that are on
 * no scale. Null where it may be one.
 *
 * @param texts all different texts of the column
 */
export function stanceDoubt(grid: Grid, mapping: Mapping, texts: readonly TextMeaning[]): StanceDoubt | null {
  const column = mapping.columns.stance;
  if (mapping.table !== 'stances' || column === undefined || isWide(mapping)) return null;
  const unknown = texts.filter(({ meaning }) => meaning === null);
  const at = grid.columns.findIndex(({ address }) => address === column);
  const numberOf = plainNumbers(grid, [at], mapping);
  const numbers = unknown.flatMap(({ text }) => numberOf(text) ?? []);
  const areNumbers = numbers.length * 2 > unknown.length;
  const least = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const most = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  const isBeyond = areNumbers && (most > largestScale || least < -largestScale);
  // Numbers within a scale need no more than its ends.
  if (!isBeyond && (areNumbers || unknown.length <= mostWords)) return null;
  const counts = new Map(unknown.map(({ text, cells }) => [text, cells]));
  return {
    column,
    texts: unknown.length,
    numbers: areNumbers ? { least, most } : null,
    field: likelyField(grid, mapping, counts, areNumbers),
    instead: otherColumn(grid, mapping, column),
  };
}

function likelyField(
  grid: Grid,
  mapping: Mapping,
  counts: ReadonlyMap<string, number>,
  areNumbers: boolean,
): StanceDoubt['field'] {
  const isFree = (field: ImportField) => mapping.columns[field] === undefined;
  const isYear = ([text]: [string, number]) => /^\s*(1[5-9]|20)\d\d\s*$/.test(text);
  if (areNumbers && ![...counts].every(isYear)) return 'value';
  if (dateOrder(counts) !== null) return isFree('date') ? 'date' : null;
  const letters = [...counts.keys()].reduce((sum, { length }) => sum + length, 0);
  if (letters / counts.size >= longWords) return isFree('rationale') ? 'rationale' : null;
  return isFree('issue') && counts.size < grid.rows.length ? 'issue' : null;
}

/** The column of words of positions, or else of their numbers, that no field but a comment takes. */
function otherColumn(grid: Grid, { columns, values }: Mapping, column: string): string | null {
  const isTaken = (address: string) =>
    [column, columns.actor, columns.issue, columns.date, columns.paragraph].includes(address);
  const found = grid.columns.findIndex(
    ({ address }, at) =>
      !isTaken(address) &&
      positionShare(textCounts(grid, at, 1000), { values }) > 0.5 &&
      textCounts(grid, at).size < mostWords,
  );
  return grid.columns[found]?.address ?? null;
}
