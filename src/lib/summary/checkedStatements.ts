import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { checkedTables, type Check, type CheckedTable, type Outcome } from '#lib/model/reference.ts';
import { rowsInForce, type RowFilter } from './rowsInForce.ts';
import { sourcePlace } from './sourcePlace.ts';
import { checksOfRow, isWrong } from './verdicts.ts';

/** A row that was set beside what was published elsewhere, once or several times. */
export interface CheckedStatement {
  readonly table: CheckedTable;
  /** Position in that table of the dossier. */
  readonly at: number;
  readonly id: string;
  /** `sources.id`. */
  readonly source: string;
  /** The worst of its checks; no opinion is in error. */
  readonly verdict: Outcome;
  /** The worst first; never empty. */
  readonly checks: readonly Check[];
}

/**
 * Every row in force that was checked, once, in the order of sources, then of paragraphs, tables and ids. Rows that
 * code one passage in several tables are statements of their own. It does not depend on the order of the rows.
 */
export function checkedStatements(dossier: Dossier, filter: RowFilter): CheckedStatement[] {
  const found = checkedTables.flatMap((table, t) =>
    checkedRows(dossier, filter, table).map((row) => ({ ...row, t })),
  );
  return found
    .sort(
      (a, b) =>
        sourcePlace(dossier, a.statement.source) - sourcePlace(dossier, b.statement.source) ||
        a.paragraph - b.paragraph ||
        a.t - b.t ||
        compareText(a.statement.id, b.statement.id),
    )
    .map(({ statement }) => statement);
}

function checkedRows<Table extends CheckedTable>(
  dossier: Dossier,
  filter: RowFilter,
  table: Table,
): { statement: CheckedStatement; paragraph: number }[] {
  const counts = rowsInForce(dossier, filter, table);
  const rows: readonly Dossier[Table][number][] = dossier[table];
  return rows.flatMap((row, at) => {
    const checks = checksOfRow(dossier, table, row.id);
    const [worst] = checks;
    if (!worst || !counts(row)) return [];
    const verdict: Outcome =
      isWrong(worst.verdict) && isOpinion(dossier, table, at) ? 'disputed' : worst.verdict;
    const statement = { table, at, id: row.id, source: row.source, verdict, checks };
    return [{ statement, paragraph: row.paragraph ?? 0 }];
  });
}

/** It says what its author makes of the facts or thinks will come, and not what is. */
export function isOpinion({ claims, provisions }: Dossier, table: CheckedTable, at: number): boolean {
  if (table === 'provisions') return provisions[at]!.obligation === 'interpretation';
  return table === 'claims' && !['fact', 'figure'].includes(claims[at]!.type);
}
