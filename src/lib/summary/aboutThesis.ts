import type { Thesis } from '#lib/model/claim.ts';
import type { Compare } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Issue } from '#lib/model/issue.ts';
import type { View } from '#lib/model/view.ts';
import type { ClaimGrid, ClaimRow } from './claimCell.ts';
import { claimGrid } from './claimGrid.ts';
import { everyClaim } from './claimsInForce.ts';
import { thesisVerdict, type ThesisVerdict } from './thesisVerdict.ts';
import { orderTheses } from './orderTheses.ts';
import { rowById } from './rowById.ts';
import type { SourceColumn } from './sourceColumns.ts';
import { verdictClaims } from './verdictClaims.ts';
import type { RowFilter } from './rowsInForce.ts';

/** What the page of a thesis gathers. */
export interface AboutThesis {
  readonly grid: ClaimGrid;
  readonly row: ClaimRow;
  readonly verdict: ThesisVerdict;
  /** Where nobody contradicts it but those who rate it: what each of them calls it; else none. */
  readonly ratings: readonly { readonly by: SourceColumn; readonly rating: string }[];
  readonly thesis: Thesis;
  /** The issue that it is about; undefined where it is about none. */
  readonly issue: Issue | undefined;
  /** Those beside it in the order asked for; undefined at the ends. */
  readonly previous: Thesis | undefined;
  readonly next: Thesis | undefined;
}

/**
 * A thesis with every claim on it: one of which only a part is seen would not be seen from all sides.
 *
 * @returns the thesis asked for, or the first in the order asked for; null where the dossier has none
 */
export function aboutThesis(
  dossier: Dossier,
  view: RowFilter & Pick<View, 'thesis' | 'thesisOrder'>,
  compare: Compare,
): AboutThesis | null {
  const grid = claimGrid(dossier, { ...view, ...everyClaim });
  const ranked = orderTheses(dossier, grid.rows, view.thesisOrder, compare);
  const asked = ranked.findIndex((row) => dossier.theses[row.thesis]?.id === view.thesis);
  const place = Math.max(0, asked);
  const thesisAt = (at: number) => dossier.theses[ranked[at]?.thesis ?? -1];
  const [row, thesis] = [ranked[place], thesisAt(place)];
  if (!row || !thesis) return null;
  return {
    grid,
    row,
    verdict: thesisVerdict(dossier, grid, row),
    ratings: ratingsOf(dossier, grid, row),
    thesis,
    issue: rowById(dossier, 'issues', thesis.issue),
    previous: thesisAt(place - 1),
    next: thesisAt(place + 1),
  };
}

function ratingsOf(dossier: Dossier, { columns }: ClaimGrid, { cells }: ClaimRow): AboutThesis['ratings'] {
  const verdicts = verdictClaims(dossier);
  const others = cells.flatMap(({ rows }) => rows.filter((at) => !verdicts.has(at)));
  if (others.some((at) => dossier.claims[at]!.bearing !== 'supports')) return [];
  return cells.flatMap(({ column, rows }) =>
    rows
      .filter((at) => verdicts.has(at))
      .map((at) => ({ by: columns[column]!, rating: dossier.claims[at]!.claim })),
  );
}
