import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Check, CheckedTable, Outcome, Verdict } from '#lib/model/reference.ts';
import { groupBy } from './groupBy.ts';

/** From the worst to the best. */
const severity: readonly Verdict[] = [
  'magnitude_error',
  'differs',
  'partly',
  'denied',
  'unverifiable',
  'unplaced',
  'matches',
];

/** 0 for the worst verdict; beyond the best where there is none. */
export function severityOf(verdict: Verdict | null): number {
  return verdict === null ? severity.length : severity.indexOf(verdict);
}

/** What was checked does not hold: it is not merely incomplete or beyond checking. */
export function isWrong(verdict: Outcome | null): boolean {
  return verdict === 'magnitude_error' || verdict === 'differs';
}

/** Null for none. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict | null {
  return severity.find((verdict) => verdicts.includes(verdict)) ?? null;
}

const checksOf = new WeakMap<Dossier, Map<string, Check[]>>();

/** The checks of a row, the worst first, then by id; none if it was never checked. */
export function checksOfRow(dossier: Dossier, table: CheckedTable, id: string): readonly Check[] {
  let byRow = checksOf.get(dossier);
  if (!byRow) {
    byRow = groupBy(dossier.checks, (check) => `${check.table} ${check.subject}`);
    for (const checks of byRow.values()) {
      checks.sort((a, b) => severityOf(a.verdict) - severityOf(b.verdict) || compareText(a.id, b.id));
    }
    checksOf.set(dossier, byRow);
  }
  return byRow.get(`${table} ${id}`) ?? [];
}
