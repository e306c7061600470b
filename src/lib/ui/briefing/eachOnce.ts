import { rowKey, type EvidenceRow } from '#lib/evidence/evidenceRow.ts';

/** Rows of evidence, each once, where it first stands: a finding can rest on one for several reasons. */
export function eachOnce(rows: readonly EvidenceRow[]): EvidenceRow[] {
  return [...new Map(rows.toReversed().map((row) => [rowKey(row), row])).values()].toReversed();
}
