import type { Dossier } from '#lib/model/dossier.ts';
import { clauseAmounts, clauseCoverage, type ClauseAmounts } from './clauseCoverage.ts';
import { holdsCodes } from './isCoded.ts';
import type { RowFilter } from './rowsInForce.ts';

/** How large a table of codes is, and how many of its cells are coded in which way. */
export interface CodedAmounts extends ClauseAmounts {
  readonly treaties: number;
  readonly clauses: number;
}

/** Of a dossier that is a table of codes, every clause of every treaty; null of any other. */
export function codedAmounts(dossier: Dossier, filter: RowFilter): CodedAmounts | null {
  if (!holdsCodes(dossier)) return null;
  const { instruments, categories, at } = clauseCoverage(dossier, filter);
  const cells = instruments.flatMap((_, row) => categories.map((_, column) => at(row, column)));
  return { treaties: instruments.length, clauses: categories.length, ...clauseAmounts(cells) };
}
