import type { Claim, Thesis } from '#lib/model/claim.ts';
import type { Compare } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Issue } from '#lib/model/issue.ts';
import type { Check } from '#lib/model/reference.ts';
import type { View } from '#lib/model/view.ts';
import type { ClaimGrid, ClaimRow } from './claimCell.ts';
import { claimGrid } from './claimGrid.ts';
import { everyClaim } from './claimsInForce.ts';
import { thesisVerdict, type ThesisVerdict } from './thesisVerdict.ts';
import { orderTheses } from './orderTheses.ts';
import { rowById } from './rowById.ts';
import type { RowFilter } from './rowsInForce.ts';
import { checksOfRow } from './verdicts.ts';

/** What the page of a thesis gathers. */
export interface AboutThesis {
  readonly grid: ClaimGrid;
  readonly row: ClaimRow;
  readonly verdict: ThesisVerdict;
  /** The checks of its claims where these are rated and nobody but those who rate them does anything but support it; else none. */
  readonly ratings: readonly Check[];
  /** `actors.id`s of those who make its claims, each once. */
  readonly claimants: readonly string[];
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
  const claims = claimsOf(dossier, row);
  return {
    grid,
    row,
    verdict: thesisVerdict(dossier, grid, row),
    ratings: ratingsOf(dossier, row),
    claimants: [...new Set(claims.map(({ claimant }) => claimant))].filter((id) => id !== ''),
    thesis,
    issue: rowById(dossier, 'issues', thesis.issue),
    previous: thesisAt(place - 1),
    next: thesisAt(place + 1),
  };
}

/** The verdicts on the claims of a thesis, each word of each checker once; none where some source does more than support it. */
export function ratingsOf(dossier: Dossier, row: ClaimRow): readonly Check[] {
  const claims = claimsOf(dossier, row);
  if (claims.some(({ bearing }) => bearing !== 'supports')) return [];
  const rated = claims.flatMap(({ id }) => checksOfRow(dossier, 'claims', id)).filter(({ rating }) => rating);
  return [...new Map(rated.map((check) => [check.reference, check])).values()];
}

function claimsOf(dossier: Dossier, { cells }: ClaimRow): readonly Claim[] {
  return cells.flatMap(({ rows }) => rows.map((at) => dossier.claims[at]!));
}
