import { dateOrder } from './dates.ts';
import { pairsOfTexts, textCounts } from './gridTexts.ts';
import type { Grid } from './Grid.ts';

/** A column that may name actors or issues. */
interface NameColumn {
  readonly address: string;
  readonly at: number;
  readonly isText: boolean;
  /** Most of them have a number, as bills do. */
  readonly isNumbered: boolean;
  /** Letters of a text on average. */
  readonly length: number;
}

/** Rows that are looked at in a large table, evenly spread over it. */
const enough = 50_000;

/** Where texts of one column are so much longer, they are what is decided on; the others decide. */
const muchLonger = 2;

/**
 * Columns of actors and issues of a table with a row a position, by how often their texts come together: of each pair there
 * are few rows, and neither column follows from the other, as a party does from its member.
 *
 * @param known addresses of those that are known
 * @param isFree whether a column may name one
 * @returns addresses; of what is known already, that
 */
export function actorAndIssue(
  grid: Grid,
  known: { readonly actor?: string | undefined; readonly issue?: string | undefined },
  isFree: (address: string, at: number) => boolean,
): { readonly actor?: string | undefined; readonly issue?: string | undefined } {
  const { actor, issue } = known;
  if (actor !== undefined && issue !== undefined) return known;
  const at = grid.columns.findIndex(({ address }) => address === (actor ?? issue));
  const free = grid.columns.flatMap(({ address }, place) => (isFree(address, place) ? [place] : []));
  const others = free.flatMap((place) => nameColumn(grid, place) ?? []);
  const pairs: (readonly [NameColumn | { readonly at: number }, NameColumn])[] =
    at === -1
      ? others.flatMap((one, index) => others.slice(index + 1).map((other) => [one, other] as const))
      : others.map((other) => [{ at }, other] as const);
  const [best] = pairs
    .flatMap(([one, other]) => {
      const together = pairsOf(grid, one.at, other.at);
      if (together.isBound) return [];
      const texts = Number(other.isText) + Number('isText' in one && one.isText);
      return [{ one, other, texts, amount: together.amount }];
    })
    .sort((a, b) => b.texts - a.texts || b.amount - a.amount);
  if (!best) return known;
  const { one, other } = best;
  if (!('address' in one))
    return actor === undefined ? { actor: other.address, issue } : { actor, issue: other.address };
  return isAboutMore(one, other)
    ? { actor: other.address, issue: one.address }
    : { actor: one.address, issue: other.address };
}

/** Whether the texts of one column rather than those of the other are what is decided on: they are numbered, or much longer. */
function isAboutMore(one: NameColumn, other: NameColumn): boolean {
  if (one.isNumbered !== other.isNumbered) return one.isNumbered;
  return one.length > other.length * muchLonger;
}

/** The address of the column of words in which rows differ most; undefined where there is none. */
export function labelColumn(grid: Grid, isFree: (address: string) => boolean): string | undefined {
  const sizes = grid.columns.flatMap(({ address }, at) => {
    if (!isFree(address)) return [];
    const texts = [...textCounts(grid, at, enough).keys()].filter((text) => /\p{L}/u.test(text));
    return texts.length === 0 ? [] : [{ address, size: texts.length }];
  });
  return sizes.sort((a, b) => b.size - a.size)[0]?.address;
}

/** The column that words what numbers of votes or questions stand for: one text for each, hardly one for two. The longest; undefined for none. */
export function titleOfItems(
  grid: Grid,
  item: string,
  isFree: (address: string, at: number) => boolean,
): string | undefined {
  const itemAt = grid.columns.findIndex(({ address }) => address === item);
  const items = textCounts(grid, itemAt, enough).size;
  const titles = grid.columns.flatMap(({ address }, at) => {
    if (at === itemAt || !isFree(address, at)) return [];
    const column = nameColumn(grid, at);
    if (!column?.isText || textCounts(grid, at, enough).size * 2 <= items) return [];
    const { amount } = pairsOf(grid, itemAt, at);
    return amount === textCounts(grid, itemAt).size ? [column] : [];
  });
  return titles.sort((a, b) => b.length - a.length)[0]?.address;
}

/** Null where the texts of a column are of no names: all alike, all different, dates, or with gaps. */
function nameColumn(grid: Grid, at: number): NameColumn | null {
  const counts = textCounts(grid, at, enough);
  const rows = Math.min(grid.rows.length, enough);
  const filled = rows - (counts.get('') ?? 0);
  const texts = [...counts.keys()].filter((text) => text.trim() !== '');
  if (texts.length < 2 || texts.length >= filled || filled < rows * leastFilled) return null;
  const isText = texts.some((text) => /[^\d\s.,+−-]/.test(text));
  if (isText ? dateOrder(counts) !== null : texts.some((text) => !/^\s*\d+\s*$/.test(text))) return null;
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  const isNumbered = texts.filter((text) => /\d/.test(text)).length * 2 > texts.length;
  return { address: grid.columns[at]!.address, at, isText, isNumbered, length };
}

/** So large a share of the cells of a column of names hold one (0…1). */
const leastFilled = 0.9;

/** How many different pairs of texts two columns have, and whether one of them follows from the other. */
function pairsOf(
  grid: Grid,
  one: number,
  other: number,
): { readonly amount: number; readonly isBound: boolean } {
  const step = Math.ceil(grid.rows.length / enough);
  const ofOne = new Map<string, Set<string>>();
  const others = new Set<string>();
  let amount = 0;
  for (const [text, second] of pairsOfTexts(grid, one, other, step)) {
    const seconds = ofOne.get(text) ?? new Set<string>();
    if (seconds.size === 0) ofOne.set(text, seconds);
    if (!seconds.has(second)) amount++;
    seconds.add(second);
    others.add(second);
  }
  return { amount, isBound: ofOne.size > 1 && (amount === ofOne.size || amount === others.size) };
}
