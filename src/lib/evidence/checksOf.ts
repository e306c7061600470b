import type { Dossier } from '#lib/model/dossier.ts';
import type { Check, CheckedTable, Reference } from '#lib/model/reference.ts';
import { groupBy } from '#lib/summary/groupBy.ts';
import { rowById } from '#lib/summary/rowById.ts';

/** A check with the published finding that it sets beside the row; undefined where it names none. */
export interface CheckWithFinding {
  readonly check: Check;
  readonly reference: Reference | undefined;
}

const byRow = new WeakMap<readonly Check[], ReadonlyMap<string, readonly Check[]>>();

/** The published findings set beside a row, in the order of the file. */
export function checksOf(dossier: Dossier, table: CheckedTable, id: string): CheckWithFinding[] {
  let known = byRow.get(dossier.checks);
  if (!known) {
    known = groupBy(dossier.checks, (check) => `${check.table} ${check.subject}`);
    byRow.set(dossier.checks, known);
  }
  const checks = known.get(`${table} ${id}`) ?? [];
  return checks.map((check) => ({ check, reference: rowById(dossier, 'references', check.reference) }));
}

/** Whether a finding says more than the verdict in the checker's own word, which stands beside it: when, where or what. */
export function saysMore({ finding, url, published }: Reference, { rating }: Check): boolean {
  return url !== '' || published !== '' || finding !== rating;
}
