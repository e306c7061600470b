import type { Thesis } from '#lib/model/claim.ts';
import type { Compare } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Issue } from '#lib/model/issue.ts';
import type { View } from '#lib/model/view.ts';
import { orderIssues } from './order.ts';
import { positionsOnIssue } from './positionsOnIssue.ts';
import { placeById } from './rowById.ts';
import { inTable, rowsAbout, type RowPlace } from './rowsAbout.ts';
import { spokenOf } from './spokenOf.ts';
import { stanceCells, type StanceCell, type StanceFilter } from './stanceCells.ts';

/** What the page of an issue gathers. Lists of rows are positions in their tables. */
export interface AboutIssue {
  /** Position in `dossier.issues`. */
  readonly at: number;
  readonly issue: Issue;
  /** Of every actor of whom something is found on it, from support to opposition. */
  readonly positions: readonly StanceCell[];
  /** Claims on theses about it, thesis by thesis in the order of the dossier; none is without claims. */
  readonly claims: readonly { readonly thesis: Thesis; readonly rows: readonly number[] }[];
  readonly claimCount: number;
  readonly figures: readonly number[];
  readonly events: readonly number[];
  /** All of these. */
  readonly rows: readonly RowPlace[];
}

/** Everything that the selected sources say of an issue; null for an id that the dossier does not have. */
export function aboutIssue(
  dossier: Dossier,
  filter: StanceFilter & Pick<View, 'reference'>,
  id: string,
  compare: Compare,
): AboutIssue | null {
  const at = placeById(dossier, 'issues', id);
  const issue = dossier.issues[at];
  if (!issue) return null;
  const positions = positionsOnIssue(dossier, filter, at, compare);
  const isAbout = (row: { readonly issue: string }) => row.issue === id;
  const figures = rowsAbout(dossier, filter, 'figures', isAbout);
  const events = rowsAbout(dossier, filter, 'events', isAbout);
  const claims = dossier.theses
    .filter(isAbout)
    .map((thesis) => ({
      thesis,
      rows: rowsAbout(dossier, filter, 'claims', (claim) => claim.thesis === thesis.id),
    }))
    .filter(({ rows }) => rows.length > 0);
  return {
    at,
    issue,
    positions,
    claims,
    claimCount: claims.reduce((sum, { rows }) => sum + rows.length, 0),
    figures,
    events,
    rows: [
      ...inTable(
        'stances',
        positions.flatMap(({ rows }) => rows),
      ),
      ...inTable(
        'claims',
        claims.flatMap(({ rows }) => rows),
      ),
      ...inTable('figures', figures),
      ...inTable('events', events),
    ],
  };
}

/** The issues that some source takes up, in the order of the view. */
export function issuesInOrder(
  dossier: Dossier,
  view: StanceFilter & Pick<View, 'issueOrder' | 'reference'>,
  compare: Compare,
): Issue[] {
  const { issues } = spokenOf(dossier, view);
  return orderIssues(dossier, stanceCells(dossier, view), view.issueOrder, compare)
    .map((at) => dossier.issues[at]!)
    .filter(({ id }) => issues.has(id));
}
