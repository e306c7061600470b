import type { Words } from '#lib/words/Words.ts';
import type { Move } from './chart.ts';

/** As many rows as one picture can hold and a reader can scan; files of data have all. */
export const mostDrawn = 60;

/** How a chart draws a list that may be too long for one picture, in full and where no rows are chosen. */
export interface Pages<Data> {
  /** How many rows there are in all, from what was read without a page. */
  readonly amount: (data: Data) => number;
  /** How many of them a page holds; default: `mostDrawn`. */
  readonly most?: number;
}

/** A page of a long list: the positions of its first row and behind its last one, of so many. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
  readonly all: number;
  /** Counted from 1. */
  readonly page: number;
}

/**
 * The page of a list that is asked for, or the last one that there is; null where one page holds all.
 *
 * @param page counted from 1
 */
export function pageRange(all: number, most: number, page: number): PageRange | null {
  if (all <= most) return null;
  const last = Math.ceil(all / most);
  const shown = Math.min(Math.max(1, page), last);
  return { from: (shown - 1) * most, to: Math.min(shown * most, all), all, page: shown };
}

/** The rows of a page; all of them without one. */
export function rowsOnPage<Row>(rows: readonly Row[], page: PageRange | null): readonly Row[] {
  return page ? rows.slice(page.from, page.to) : rows;
}

/** The steps to the pages before and behind one, by the keys that leaf through pages. */
export function pageMoves({ from, to, all, page }: PageRange, most: number, words: Words): Move[] {
  const say = words.of('common').pages;
  const before = from > 0 ? { from: from - most, to: from, all } : null;
  const behind = to < all ? { from: to, to: Math.min(to + most, all), all } : null;
  return [
    { key: 'PageUp', label: say.previous(before), view: before && { page: page - 1 } },
    { key: 'PageDown', label: say.next(behind), view: behind && { page: page + 1 } },
  ];
}
