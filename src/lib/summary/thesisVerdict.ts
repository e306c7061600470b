import type { Bearing } from '#lib/model/claim.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { ClaimGrid, ClaimRow } from './claimCell.ts';
import type { Outcome } from '#lib/model/reference.ts';
import { outcomeOf } from './errorChecks.ts';
import { isOwnClaim } from './isOwnClaim.ts';
import { isWrong } from './verdicts.ts';
import type { SourceColumn } from './sourceColumns.ts';

/**
 * What the sources' own claims come to: `yes` or `no`, some take that side and none the other · `contested`, some
 * take either · `expectation`, they stand against each other only in what they expect · `expected`, `unexpected`:
 * nothing but predictions, all of one side · `open`: nobody takes a side.
 */
export type ThesisAnswer = 'yes' | 'no' | 'contested' | 'expectation' | 'expected' | 'unexpected' | 'open';

export interface ThesisVerdict {
  readonly answer: ThesisAnswer;
  /** The sources that support it, in the order of the dossier; those that only expect it where the answer is about that. */
  readonly supporting: readonly SourceColumn[];
  readonly contradicting: readonly SourceColumn[];
  /** Of the claims that put a source on that side, none of them quoted from others: how their worst checks came out. */
  readonly checked: {
    readonly supporting: CheckedClaims;
    readonly contradicting: CheckedClaims;
  };
}

/** Claims by how they came out when they were checked; only what is in error is wrong (`errorChecks.ts`). */
export interface CheckedClaims {
  readonly checked: number;
  readonly confirmed: number;
  readonly partly: number;
  readonly wrong: number;
  /** Findings speak against them, but they are opinions or other findings bear them out. */
  readonly disputed: number;
  readonly denied: number;
}

/** What to answer when the thesis is asked as a question. */
export function thesisVerdict(dossier: Dossier, { columns }: ClaimGrid, row: ClaimRow): ThesisVerdict {
  const takers = (bearing: Bearing, withPredictions: boolean) =>
    row.cells
      .filter(({ claims, predictions }) => claims[bearing] + (withPredictions ? predictions[bearing] : 0) > 0)
      .map(({ column }) => columns[column]!);
  const answer = answerOf(row, (bearing) => takers(bearing, true).length);
  const predicts = answer === 'expectation' || answer === 'expected' || answer === 'unexpected';
  return {
    answer,
    supporting: takers('supports', predicts),
    contradicting: takers('contradicts', predicts),
    checked: {
      supporting: checkedClaims(dossier, row, 'supports', predicts),
      contradicting: checkedClaims(dossier, row, 'contradicts', predicts),
    },
  };
}

function answerOf(row: ClaimRow, expecting: (bearing: Bearing) => number): ThesisAnswer {
  if (row.supporting > 0 && row.contradicting > 0) return 'contested';
  if (row.inExpectation) return 'expectation';
  if (row.supporting > 0) return 'yes';
  if (row.contradicting > 0) return 'no';
  if (expecting('supports') > 0) return 'expected';
  return expecting('contradicts') > 0 ? 'unexpected' : 'open';
}

function checkedClaims(
  dossier: Dossier,
  row: ClaimRow,
  bearing: Bearing,
  withPredictions: boolean,
): CheckedClaims {
  const claims = row.cells.flatMap(({ rows }) => rows);
  const all = claims
    .filter((at) => {
      const claim = dossier.claims[at]!;
      const counts = withPredictions || claim.type !== 'prediction';
      return claim.bearing === bearing && counts && isOwnClaim(dossier, claim);
    })
    .flatMap((at) => outcomeOf(dossier, 'claims', at) ?? []);
  const amount = (test: (outcome: Outcome) => boolean) => all.filter(test).length;
  return {
    checked: all.length,
    confirmed: amount((outcome) => outcome === 'matches'),
    partly: amount((outcome) => outcome === 'partly'),
    wrong: amount(isWrong),
    disputed: amount((outcome) => outcome === 'disputed'),
    denied: amount((outcome) => outcome === 'denied'),
  };
}
