import { checkFacts } from '#lib/evidence/checkFacts.ts';
import { statement } from '#lib/evidence/statement.ts';
import { checkedTables, outcomes, type CheckedTable } from '#lib/model/reference.ts';
import type { CheckedStatement } from '#lib/summary/checkedStatements.ts';
import type { MarkFacts } from '../kit/defineChart.ts';
import { ratedOf } from '#lib/summary/ratings.ts';
import {
  rowsOf,
  shareFacts,
  sourceKey,
  sourceNames,
  statementKey,
  type CheckContext,
  type SourceRow,
} from './read.ts';

/** One for each statement drawn, in the order of the picture; on a slide one for each error named and each source. */
export function marks(context: CheckContext): MarkFacts[] {
  const nameOf = sourceNames(context);
  const { data, say } = context;
  const markOf = (each: CheckedStatement, rows: readonly CheckedStatement[] = [each]): MarkFacts => ({
    key: statementKey(each),
    rows: rowsOf(rows),
    title: () => say.title({ table: each.table, source: nameOf(each) }),
    sentence: () => statementSentence(context, each),
  });
  if (context.presentation === 'full') return data.rows.flatMap(({ all }) => all.map((each) => markOf(each)));
  const sources = data.rows.map((row): MarkFacts => ({
    key: sourceKey(row),
    rows: rowsOf(row.all),
    title: () => nameOf(row),
    sentence: () => rowSentence(context, row),
  }));
  return [...data.errors.map(({ statement: each, statements }) => markOf(each, statements)), ...sources];
}

/** What a statement says, and what became of it by its worst check; where findings disagree, by the best too. */
export function statementSentence(context: CheckContext, each: CheckedStatement): string {
  const { table, checks, forIt } = each;
  const best = forIt.at(-1);
  return context.say.sentence({
    table,
    source: sourceNames(context)(each),
    statement: statementWords(context, each),
    ...checkFacts(context.dossier, checks[0]!),
    forIt: best ? checkFacts(context.dossier, best) : null,
  });
}

/** What a statement says, without a full stop. */
export function statementWords({ words, dossier }: CheckContext, { table, at }: CheckedStatement): string {
  return statement(words, dossier, table, dossier[table][at]!);
}

/** How many statements of a source came out how. */
export function rowSentence(context: CheckContext, row: SourceRow): string {
  const amounts = (statements: readonly CheckedStatement[]) =>
    Object.fromEntries(
      checkedTables.map((name) => [name, statements.filter(({ table }) => table === name).length]),
    ) as Record<CheckedTable, number>;
  const cells = outcomes
    .filter((verdict) => row.cells[verdict].length > 0)
    .map((verdict) => ({
      verdict,
      rated: ratedOf(context.data.ratings, verdict),
      amounts: amounts(row.cells[verdict]),
    }));
  return context.say.row({ source: sourceNames(context)(row), ...shareFacts(context, row), cells });
}
