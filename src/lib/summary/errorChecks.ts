import { opinionTypes } from '#lib/model/claim.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Check, CheckedTable, Outcome } from '#lib/model/reference.ts';
import { timesPublished } from './timesPublished.ts';
import { checksOfRow, isWrong } from './verdicts.ts';

/**
 * The checks that show a row to be in error, the worst first. There are none of an opinion, and none against what another
 * published finding bears out: such a row is disputed, since findings alone cannot tell whether it is wrong.
 */
export function errorChecks(dossier: Dossier, table: CheckedTable, at: number): readonly Check[] {
  if (isOpinion(dossier, table, at)) return [];
  return checksOfRow(dossier, table, dossier[table][at]!.id).filter(
    (check) => isWrong(check.verdict) && checksForIt(dossier, check).length === 0,
  );
}

/** What came of checking a row: its worst verdict, `disputed` where none of its checks shows it to be in error; null where it was not checked. */
export function outcomeOf(dossier: Dossier, table: CheckedTable, at: number): Outcome | null {
  const [error] = errorChecks(dossier, table, at);
  const [worst] = checksOfRow(dossier, table, dossier[table][at]!.id);
  if (error || !worst) return error?.verdict ?? null;
  return isWrong(worst.verdict) ? 'disputed' : worst.verdict;
}

/** It says what its author makes of the facts or thinks will come, and not what is; a claim of which nobody says so is none. */
export function isOpinion({ claims, provisions }: Dossier, table: CheckedTable, at: number): boolean {
  if (table === 'provisions') return provisions[at]!.obligation === 'interpretation';
  return table === 'claims' && opinionTypes.includes(claims[at]!.type);
}

/** The checks of the same row whose findings confirm, wholly or in part, the very thing that this one speaks against. */
export function checksForIt(dossier: Dossier, against: Check): readonly Check[] {
  return checksOfRow(dossier, against.table, against.subject).filter(
    (check) =>
      (check.verdict === 'matches' || check.verdict === 'partly') &&
      check.reference !== against.reference &&
      areOfOneThing(dossier, check, against),
  );
}

/** Checks that name one error are about one thing, and so are numbers set beside one figure in its unit. */
function areOfOneThing(dossier: Dossier, a: Check, b: Check): boolean {
  if (a.error !== '' && a.error === b.error) return true;
  return timesPublished(dossier, a) !== null && timesPublished(dossier, b) !== null;
}
