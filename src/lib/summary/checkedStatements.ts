import { compareCounted } from '#lib/model/compareText.ts';
import { rowsWithId } from '#lib/model/codedRows.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { checkedTables, type Check, type CheckedTable, type Outcome } from '#lib/model/reference.ts';
import { checksForIt, errorChecks, outcomeOf } from './errorChecks.ts';
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
  /** The worst of its checks; `disputed` where some speak against it and none shows it to be in error. */
  readonly verdict: Outcome;
  /** Those that show it to be in error, else the worst, first; never empty. */
  readonly checks: readonly Check[];
  /** Those that show it to be in error; none where it is disputed or holds. */
  readonly errors: readonly Check[];
  /** Those that bear out what others speak against, where it is disputed. */
  readonly forIt: readonly Check[];
}

/**
 * Every row in force that was checked, once, in the order of sources, then of paragraphs, tables and ids, which count. Rows that
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
        compareCounted(a.statement.id, b.statement.id),
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
  const checked = new Set(dossier.checks.flatMap((check) => (check.table === table ? [check.subject] : [])));
  return rowsWithId(rows, checked).flatMap((at) => {
    const row = rows[at]!;
    const own = checksOfRow(dossier, table, row.id);
    const [worst] = own;
    if (!worst || !counts(row)) return [];
    const errors = errorChecks(dossier, table, at);
    const verdict = outcomeOf(dossier, table, at) ?? worst.verdict;
    const isDisputed = verdict === 'disputed';
    const against = own.filter(({ verdict }) => isDisputed && isWrong(verdict));
    const statement: CheckedStatement = {
      table,
      at,
      id: row.id,
      source: row.source,
      verdict,
      checks: [...errors, ...own.filter((check) => !errors.includes(check))],
      errors,
      forIt: [...new Set(against.flatMap((check) => checksForIt(dossier, check)))],
    };
    return [{ statement, paragraph: row.paragraph ?? 0 }];
  });
}
