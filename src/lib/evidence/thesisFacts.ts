import type { ClaimGrid, ClaimRow } from '#lib/summary/claimCell.ts';
import type { ThesisFacts } from '#lib/words/en/theses.ts';

/** What the sources say of a thesis, as numbers. Predictions enter none but their own. */
export function thesisFacts({ columns }: ClaimGrid, row: ClaimRow): ThesisFacts {
  const cells = row.cells.filter(({ predicted }) => !predicted);
  const predictions = row.cells.flatMap((cell) => Object.values(cell.predictions));
  return {
    supporting: row.supporting,
    contradicting: row.contradicting,
    qualifying: cells.filter(({ kind }) => kind === 'qualifies').length,
    both: cells.filter(({ kind }) => kind === 'split').length,
    predictions: predictions.reduce((sum, amount) => sum + amount, 0),
    isCopied: row.cells.some(({ column, rows }) => {
      const { root, members } = columns[column]!;
      return rows.length > 0 && members.some((id) => id !== root);
    }),
    isSilent: row.silent,
  };
}
