import type { Dossier } from '#lib/model/dossier.ts';
import { clauseCoverage } from './clauseCoverage.ts';
import { noClause, type Clause } from './clauses.ts';
import { holdsCodes } from './isCoded.ts';
import type { RowFilter } from './rowsInForce.ts';

/**
 * Where a dossier is a table of codes, its clauses that are not coded for an instrument, in the order of the table; none of
 * any other dossier, where nobody has looked for the same clauses in every text.
 *
 * @param instrument `instruments.id`
 * @param found the clauses of the instrument of which something is known
 */
export function uncodedClauses(
  dossier: Dossier,
  filter: RowFilter,
  instrument: string,
  found: readonly Clause[],
): Clause[] {
  if (!holdsCodes(dossier)) return [];
  const known = new Set(found.map(({ category }) => category));
  return clauseCoverage(dossier, filter).categories.flatMap((category) =>
    known.has(category) ? [] : [noClause(instrument, category)],
  );
}
