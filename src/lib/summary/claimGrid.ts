import type { Bearing, Claim } from '#lib/model/claim.ts';
import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import {
  bearings,
  type BearingCounts,
  type ClaimCell,
  type ClaimCellKind,
  type ClaimGrid,
  type ClaimRow,
} from './claimCell.ts';
import { claimsInForce, type ClaimFilter } from './claimsInForce.ts';
import { diagnosticity } from './diagnosticity.ts';
import { rowsInForce } from './rowsInForce.ts';
import { sourceColumns, type SourceColumn } from './sourceColumns.ts';

/**
 * THE function that turns claims into cells of thesis and source. Its rows are the theses in the order of the dossier;
 * nothing else depends on the order of rows.
 */
export function claimGrid(dossier: Dossier, filter: ClaimFilter): ClaimGrid {
  const counts = claimsInForce(dossier, filter);
  const columns = columnsOf(dossier, rowsInForce(dossier, filter, 'claims'));
  const columnOf = new Map(columns.flatMap(({ members }, i) => members.map((id) => [id, i])));
  const rowsByCell = new Map<string, number[]>();
  dossier.claims.forEach((claim, at) => {
    const column = columnOf.get(claim.source);
    if (column === undefined || claim.thesis === '' || !counts(claim)) return;
    const key = `${claim.thesis} ${column}`;
    const rows = rowsByCell.get(key);
    if (rows) rows.push(at);
    else rowsByCell.set(key, [at]);
  });
  const rows = dossier.theses.map(({ id }, thesis) =>
    summariseRow(
      thesis,
      columns.map(({ members }, column) =>
        summariseCell(dossier, thesis, column, members, rowsByCell.get(`${id} ${column}`) ?? []),
      ),
    ),
  );
  return { columns, rows };
}

/** They stay while filters of claims come and go, so that a column can be seen to empty. */
function columnsOf(dossier: Dossier, counts: (claim: Claim) => boolean): SourceColumn[] {
  const speaking = new Set(dossier.claims.filter(counts).map((claim) => claim.source));
  return sourceColumns(dossier, ({ id }) => speaking.has(id));
}

function summariseCell(
  dossier: Dossier,
  thesis: number,
  column: number,
  members: readonly string[],
  rows: readonly number[],
): ClaimCell {
  const claimAt = (at: number) => dossier.claims[at]!;
  const place = (at: number) => members.indexOf(claimAt(at).source);
  const sorted = [...rows].sort((a, b) => place(a) - place(b) || compareText(claimAt(a).id, claimAt(b).id));
  const predictions = countBearings(
    dossier,
    sorted.filter((at) => claimAt(at).type === 'prediction'),
  );
  const claims = countBearings(
    dossier,
    sorted.filter((at) => claimAt(at).type !== 'prediction'),
  );
  const kind = kindOf(claims);
  const predicted = kind === 'silent' && sorted.length > 0;
  return {
    thesis,
    column,
    kind: predicted ? kindOf(predictions) : kind,
    predicted,
    claims,
    predictions,
    rows: sorted,
  };
}

/** A copy repeats its original: of each bearing, the most that any of them has. */
function countBearings(dossier: Dossier, rows: readonly number[]): BearingCounts {
  const countOf = (bearing: Bearing) => {
    const perSource = new Map<string, number>();
    for (const at of rows) {
      const claim = dossier.claims[at]!;
      if (claim.bearing === bearing) perSource.set(claim.source, (perSource.get(claim.source) ?? 0) + 1);
    }
    return Math.max(0, ...perSource.values());
  };
  return {
    supports: countOf('supports'),
    contradicts: countOf('contradicts'),
    qualifies: countOf('qualifies'),
    mentions: countOf('mentions'),
  };
}

function kindOf(counts: BearingCounts): ClaimCellKind {
  if (counts.supports > 0 && counts.contradicts > 0) return 'split';
  return bearings.find((bearing) => counts[bearing] > 0) ?? 'silent';
}

function summariseRow(thesis: number, cells: readonly ClaimCell[]): ClaimRow {
  const cellsWith = (...any: readonly Bearing[]) =>
    cells.filter((cell) => any.some((bearing) => cell.claims[bearing] > 0)).length;
  const supporting = cellsWith('supports');
  const contradicting = cellsWith('contradicts');
  return {
    thesis,
    cells,
    supporting,
    contradicting,
    bearing: cellsWith('supports', 'contradicts', 'qualifies'),
    diagnosticity: diagnosticity(cells.filter((cell) => !cell.predicted).map((cell) => cell.kind)),
    betweenSources: supporting > 0 && contradicting > 0 && cellsWith('supports', 'contradicts') > 1,
    silent: cells.every((cell) => cell.kind === 'silent'),
  };
}
