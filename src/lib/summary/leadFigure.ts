import { timesAsLarge } from '#lib/model/figure.ts';
import type { CapShare } from './capShare.ts';
import type { PublishedFinding } from './publishedFindings.ts';
import type { FigureRow } from './figureRow.ts';

/** The figure that is told first, and what it is set against: a published finding or a limit. */
export type Lead =
  | { readonly kind: 'conflict'; readonly row: FigureRow; readonly rival: PublishedFinding }
  | { readonly kind: 'share'; readonly row: FigureRow; readonly share: CapShare };

/**
 * The figure in error furthest from a published one, else the disputed one; without a conflict the largest share of a limit;
 * null without either.
 */
export function leadFigure(rows: readonly FigureRow[]): Lead | null {
  const inError = rows.filter((row) => row.inError);
  return worstOf(inError) ?? worstOf(rows) ?? largestShare(rows);
}

function worstOf(rows: readonly FigureRow[]): Lead | null {
  return worstConflict(rows, 'magnitude_error') ?? worstConflict(rows, 'differs');
}

function worstConflict(rows: readonly FigureRow[], verdict: 'magnitude_error' | 'differs'): Lead | null {
  const wrong = rows.flatMap((row) => {
    const { rival } = row;
    const times = timesAsLarge(row.figure.value, rival?.value ?? 0);
    return rival?.verdict === verdict && times !== null
      ? [{ row, rival, size: Math.abs(Math.log(times)) }]
      : [];
  });
  const [worst] = wrong.sort((a, b) => b.size - a.size);
  return worst ? { kind: 'conflict', row: worst.row, rival: worst.rival } : null;
}

function largestShare(rows: readonly FigureRow[]): Lead | null {
  // A headline does not rest on a figure that a published finding conflicts with.
  const shares = rows.flatMap((row) => (row.share && !row.contested ? [{ row, share: row.share }] : []));
  const largest = Math.max(...shares.map(({ share }) => share.share));
  const first = shares.find(({ share }) => share.share === largest);
  return first ? { kind: 'share', ...first } : null;
}
