import type { Bearing } from '#lib/model/claim.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { isOwnClaim } from './isOwnClaim.ts';
import { bearings, type ClaimRow } from './claimCell.ts';

/** The claims that bear on a thesis in one way; positions in `dossier.claims`, by column of the grid, source and id. */
export interface ThesisSide {
  readonly bearing: Bearing;
  /** The sources' own claims other than predictions. */
  readonly claims: readonly number[];
  /** The sources' own. */
  readonly predictions: readonly number[];
  /** What sources quote from others. */
  readonly quoted: readonly number[];
  /** Sources of the claims, predictions and quotes apart; a copy and its original are one. */
  readonly sourceCount: number;
}

/** The claims of a row of the grid, side by side; every side is there, even if it is empty. */
export function thesisSides(dossier: Dossier, row: ClaimRow): ThesisSide[] {
  const claims = row.cells.flatMap(({ rows }) => rows);
  return bearings.map((bearing): ThesisSide => {
    const those = claims.filter((at) => dossier.claims[at]?.bearing === bearing);
    const isOwn = (at: number) => isOwnClaim(dossier, dossier.claims[at]!);
    const own = those.filter(isOwn);
    const predicted = (at: number) => dossier.claims[at]?.type === 'prediction';
    return {
      bearing,
      claims: own.filter((at) => !predicted(at)),
      predictions: own.filter(predicted),
      quoted: those.filter((at) => !isOwn(at)),
      sourceCount: row.cells.filter((cell) => cell.claims[bearing] > 0).length,
    };
  });
}
