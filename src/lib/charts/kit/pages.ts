import type { Words } from '#lib/words/Words.ts';
import type { Move } from './chart.ts';

/** As many rows as one picture can hold and a reader can scan; files of data have all. */
export const mostDrawn = 60;

/** How a chart draws a list that may be too long for one picture, in full and where no rows are chosen. */
export interface Pages<Data> {
  /** How many rows there are in all, from what was read without a page. */
  readonly amount: (data: Data) => number;
  /** How many of them a page holds; default: `mostDrawn`. */
  readonly most?: number | ((data: Data) => number);
  /** Given where a page of rows may have more columns than one picture holds. */
  readonly columns?: {
    /** How many columns the rows of a page have, those first that say most. */
    readonly amount: (data: Data, rows: Stretch) => number;
    readonly most: number;
  };
}

/** A part of a list: the positions of its first item and behind its last one, of so many. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly all: number;
}

/** A page of a long list by its rows, and which of their columns it holds; null for all. */
export interface Leaf extends Stretch {
  readonly columns: Stretch | null;
}

/** The page that is shown, with those before and behind it; null where there is none. */
export interface PageRange extends Leaf {
  /** Counted from 1. */
  readonly page: number;
  readonly before: Leaf | null;
  readonly behind: Leaf | null;
}

/** A list in as few stretches as hold at most so many each; one even of an empty list. */
function stretches(all: number, most: number): readonly Stretch[] {
  return Array.from({ length: Math.max(1, Math.ceil(all / most)) }, (_, at) => {
    return { from: at * most, to: Math.min((at + 1) * most, all), all };
  });
}

/**
 * The page of a list that is asked for, or the last one that there is; null where one page holds all. Where a page of rows has
 * more columns than it can hold, all of its columns are leafed through before the next rows.
 *
 * @param page counted from 1
 */
export function pageRange<Data>(
  { amount, most = mostDrawn, columns }: Pages<Data>,
  data: Data,
  page: number,
): PageRange | null {
  const held = typeof most === 'function' ? most(data) : most;
  const leaves = stretches(amount(data), held).flatMap((rows): Leaf[] => {
    const parts = columns ? stretches(columns.amount(data, rows), columns.most) : [];
    return parts.length > 1
      ? parts.map((part) => ({ ...rows, columns: part }))
      : [{ ...rows, columns: null }];
  });
  const at = Math.min(Math.max(1, page), leaves.length) - 1;
  const leaf = leaves[at];
  if (!leaf || leaves.length === 1) return null;
  return { ...leaf, page: at + 1, before: leaves[at - 1] ?? null, behind: leaves[at + 1] ?? null };
}

/** The rows of a page; all of them without one. */
export function rowsOnPage<Row>(rows: readonly Row[], page: Stretch | null): readonly Row[] {
  return page ? rows.slice(page.from, page.to) : rows;
}

/** The steps to the pages before and behind one, by the keys that leaf through pages. */
export function pageMoves({ page, before, behind }: PageRange, words: Words): Move[] {
  const say = words.of('common').pages;
  return [
    { key: 'PageUp', label: say.previous(before), view: before && { page: page - 1 } },
    { key: 'PageDown', label: say.next(behind), view: behind && { page: page + 1 } },
  ];
}
