import type { Bearing, Claim } from '#lib/model/claim.ts';
import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { byFilter } from './byFilter.ts';
import {
  bearings,
  type BearingCounts,
  type ClaimCell,
  type ClaimCellKind,
  type ClaimGrid,
  type ClaimRow,
} from './claimCell.ts';
import { claimFilterKeys, claimsInForce, type ClaimFilter } from './claimsInForce.ts';
import { diagnosticity } from './diagnosticity.ts';
import { errorChecks } from './errorChecks.ts';
import { isOwnClaim } from './isOwnClaim.ts';
import { onlyVerdictsContradict } from './ratedClaims.ts';
import { rowsInForce } from './rowsInForce.ts';
import { sourceColumns, type SourceColumn } from './sourceColumns.ts';

/**
 * THE function that turns claims into cells of thesis and source. Its rows are the theses in the order of the dossier;
 * nothing else depends on the order of rows.
 */
export const claimGrid = byFilter(gridOf, (filter: ClaimFilter) =>
  JSON.stringify(claimFilterKeys.map((key) => filter[key])),
);

function gridOf(dossier: Dossier, filter: ClaimFilter): ClaimGrid {
  const counts = claimsInForce(dossier, filter);
  const columns = columnsOf(dossier, rowsInForce(dossier, filter, 'claims'));
  const columnOf = new Map(columns.flatMap(({ members }, i) => members.map((id) => [id, i])));
  const rowsOfThesis = new Map<string, Map<number, number[]>>();
  dossier.claims.forEach((claim, at) => {
    const column = columnOf.get(claim.source);
    if (column === undefined || claim.thesis === '' || !counts(claim)) return;
    let ofThesis = rowsOfThesis.get(claim.thesis);
    if (!ofThesis) rowsOfThesis.set(claim.thesis, (ofThesis = new Map()));
    const rows = ofThesis.get(column);
    if (rows) rows.push(at);
    else ofThesis.set(column, [at]);
  });
  // Of many sources and theses most cells hold nothing: one of each column serves all rows.
  const silent = columns.map((_, column) => silentCell(column));
  const isRated = onlyVerdictsContradict(dossier);
  const isRatedWrong = (at: number) => isRated && errorChecks(dossier, 'claims', at).length > 0;
  const rows = dossier.theses.map(({ id }, thesis) => {
    const cells = silent.slice();
    for (const [column, found] of rowsOfThesis.get(id) ?? [])
      cells[column] = summariseCell(dossier, column, columns[column]!.members, found);
    return summariseRow(thesis, cells, isRatedWrong);
  });
  return { columns, rows };
}

/** They stay while filters of claims come and go, so that a column can be seen to empty. */
function columnsOf(dossier: Dossier, counts: (claim: Claim) => boolean): SourceColumn[] {
  const speaking = new Set(dossier.claims.filter(counts).map((claim) => claim.source));
  return sourceColumns(dossier, ({ id }) => speaking.has(id));
}

const noCounts: BearingCounts = { supports: 0, contradicts: 0, qualifies: 0, mentions: 0 };

function silentCell(column: number): ClaimCell {
  const none = { claims: noCounts, predictions: noCounts, quoted: noCounts };
  return { column, kind: 'silent', predicted: false, rows: [], ...none };
}

/** @param rows at least one */
function summariseCell(
  dossier: Dossier,
  column: number,
  members: readonly string[],
  rows: readonly number[],
): ClaimCell {
  const claimAt = (at: number) => dossier.claims[at]!;
  const place = (at: number) => members.indexOf(claimAt(at).source);
  const sorted = [...rows].sort((a, b) => place(a) - place(b) || compareText(claimAt(a).id, claimAt(b).id));
  const isOwn = (at: number) => isOwnClaim(dossier, claimAt(at));
  const isPrediction = (at: number) => claimAt(at).type === 'prediction';
  const own = sorted.filter(isOwn);
  const claims = countBearings(
    dossier,
    own.filter((at) => !isPrediction(at)),
  );
  const predictions = countBearings(dossier, own.filter(isPrediction));
  const quoted = countBearings(
    dossier,
    sorted.filter((at) => !isOwn(at)),
  );
  const kind = kindOf(claims);
  const predicted = kind === 'silent' && own.length > 0;
  const onlyQuoted = own.length === 0 && sorted.length > 0;
  return {
    column,
    kind: onlyQuoted ? 'quoted' : predicted ? kindOf(predictions) : kind,
    predicted,
    claims,
    predictions,
    quoted,
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

/** What claims say together: both ways, or the strongest bearing that occurs. */
export function kindOf(counts: BearingCounts): ClaimCellKind {
  if (counts.supports > 0 && counts.contradicts > 0) return 'split';
  return bearings.find((bearing) => counts[bearing] > 0) ?? 'silent';
}

function summariseRow(
  thesis: number,
  cells: readonly ClaimCell[],
  isRatedWrong: (claim: number) => boolean,
): ClaimRow {
  const telling = cells.filter(({ kind }) => kind !== 'silent');
  const cellsWith = (...any: readonly Bearing[]) =>
    telling.filter((cell) => any.some((bearing) => cell.claims[bearing] > 0)).length;
  const supporting = cellsWith('supports');
  const contradicting = cellsWith('contradicts');
  const betweenSources = supporting > 0 && contradicting > 0 && cellsWith('supports', 'contradicts') > 1;
  return {
    thesis,
    cells,
    supporting,
    contradicting,
    bearing: cellsWith('supports', 'contradicts', 'qualifies'),
    diagnosticity: diagnosticity(telling.filter((cell) => !cell.predicted).map((cell) => cell.kind)),
    betweenSources,
    inExpectation: !betweenSources && disagreesInExpectation(telling),
    ratedWrong: telling.some(({ rows }) => rows.some(isRatedWrong)),
    silent: telling.length === 0,
  };
}

/**
 * A source is on one side and another on the other, where expecting something counts as taking its side. Who is on both
 * sides stands against itself, and against nobody else.
 */
function disagreesInExpectation(cells: readonly ClaimCell[]): boolean {
  const takes = (bearing: Bearing) =>
    cells.filter(({ claims, predictions }) => claims[bearing] + predictions[bearing] > 0);
  const [pro, contra] = [takes('supports'), takes('contradicts')];
  return pro.some((cell) => !contra.includes(cell)) && contra.some((cell) => !pro.includes(cell));
}
