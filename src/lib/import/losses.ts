import { lossReasons, unreadReasons, type LeftOut, type LossReason } from '#lib/model/leftOut.ts';
import type { ImportFlaw, ImportProblem } from './problem.ts';

/** What of a file is left out for one reason. */
export type Loss = Pick<LeftOut, 'of' | 'why' | 'count'>;

/** Flaws that keep a row or a cell out; all others leave nothing out. */
const reasons: Readonly<Partial<Record<ImportFlaw['kind'], LossReason>>> = {
  rowEmpty: 'empty',
  tooManyCells: 'unreadable',
  quoteOpen: 'unreadable',
  notDecoded: 'unreadable',
  valueMissing: 'valueMissing',
  valuesAbsent: 'valueMissing',
  noPosition: 'noPosition',
  didNotVote: 'didNotVote',
  positionUnknown: 'wordUnknown',
  scaleUnknown: 'offScale',
  outOfScale: 'offScale',
  dateUnclear: 'dateUnread',
  notDate: 'dateUnread',
  notWhole: 'numberUnread',
  notNumber: 'numberUnread',
  numberUnclear: 'numberUnread',
  nothingCoded: 'notCoded',
  totalRow: 'total',
};

/**
 * How many rows and cells of a file are left out, by reason in the order of the reasons; a row counts once, for the first
 * thing that is wrong with it.
 *
 * @param isKept whether something is made of a row of the file, of which then only the cell is lost
 */
export function lossesOf(problems: readonly ImportProblem[], isKept: (row: number) => boolean): Loss[] {
  const rows = new Map<number, LossReason>();
  const cells = new Map<LossReason, number>();
  for (const { row, flaw } of problems) {
    const why = reasons[flaw.kind];
    if (why === undefined) continue;
    if (row !== null && !isKept(row)) {
      if (!rows.has(row)) rows.set(row, why);
      continue;
    }
    const lost = row === null ? lostOf(flaw) : 1;
    if (lost > 0) cells.set(why, (cells.get(why) ?? 0) + lost);
  }
  const ofRows = new Map<LossReason, number>();
  for (const why of rows.values()) ofRows.set(why, (ofRows.get(why) ?? 0) + 1);
  const listed = (of: Loss['of'], counts: ReadonlyMap<LossReason, number>) =>
    lossReasons.flatMap((why) => {
      const count = counts.get(why) ?? 0;
      return count === 0 ? [] : [{ of, why, count }];
    });
  return [...listed('rows', ofRows), ...listed('cells', cells)];
}

/** In how many cells of rows that are kept something stands that could not be read. */
export function unreadCells(losses: readonly Loss[]): number {
  const unread = losses.filter(({ of, why }) => of === 'cells' && unreadReasons.includes(why));
  return unread.reduce((sum, { count }) => sum + count, 0);
}

/**
 * The same as the dossier keeps it.
 *
 * @param kept rows of the file of which something is made
 */
export function keptLosses(
  losses: readonly Loss[],
  { file, table, kept }: Required<Pick<LeftOut, 'file' | 'table'>> & { readonly kept: number },
): LeftOut[] {
  const lost = losses.filter(({ of, why }) => of === 'rows' && why !== 'empty');
  const outOf = lost.reduce((sum, { count }) => sum + count, kept);
  return losses.map((loss) => ({ file, ...loss, table, ...(outOf > 0 ? { outOf } : {}) }));
}

/** Of a table with many columns of positions, in how many cells of kept rows the same is wrong. */
function lostOf(flaw: ImportFlaw): number {
  return 'lost' in flaw ? (flaw.lost ?? 0) : 0;
}
