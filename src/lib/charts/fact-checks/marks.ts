import { checkFacts } from '#lib/evidence/checkFacts.ts';
import { statement } from '#lib/evidence/statement.ts';
import { verdicts } from '#lib/model/reference.ts';
import type { CheckedStatement } from '#lib/summary/checkedStatements.ts';
import type { MarkFacts } from '../kit/defineChart.ts';
import { amountsByTable } from './errors.ts';
import { shareFacts, sourceKey, statementKey, type CheckContext, type SourceRow } from './read.ts';
import { sourceNames } from './sourceNames.ts';

/** One for each statement drawn, in the order of the picture; on a slide one for each error named and each source. */
export function marks(context: CheckContext): MarkFacts[] {
  const nameOf = sourceNames(context);
  const { data, say } = context;
  if (context.presentation === 'slide') {
    const errors = data.errors.map(({ statement: each, statements }): MarkFacts => ({
      key: statementKey(each),
      rows: statements.map(({ table, at }) => ({ table, at })),
      title: () => say.title({ table: each.table, source: nameOf(each) }),
      sentence: () => statementSentence(context, each),
    }));
    const sources = data.rows.map((row): MarkFacts => ({
      key: sourceKey(row),
      rows: row.all.map(({ table, at }) => ({ table, at })),
      title: () => nameOf(row),
      sentence: () => rowSentence(context, row),
    }));
    return [...errors, ...sources];
  }
  return data.rows.flatMap(({ all }) =>
    all.map((each) => ({
      key: statementKey(each),
      rows: [{ table: each.table, at: each.at }],
      title: () => say.title({ table: each.table, source: nameOf(each) }),
      sentence: () => statementSentence(context, each),
    })),
  );
}

/** What a statement says, and what became of it by its worst check. */
export function statementSentence(context: CheckContext, each: CheckedStatement): string {
  const { table, checks } = each;
  return context.say.sentence({
    table,
    source: sourceNames(context)(each),
    statement: statementWords(context, each),
    ...checkFacts(context.dossier, checks[0]!),
  });
}

/** What a statement says, without a full stop. */
export function statementWords({ words, dossier }: CheckContext, { table, at }: CheckedStatement): string {
  return statement(words, dossier, table, dossier[table][at]!);
}

/** How many statements of a source came out how. */
export function rowSentence(context: CheckContext, row: SourceRow): string {
  const cells = verdicts
    .filter((verdict) => row.cells[verdict].length > 0)
    .map((verdict) => ({ verdict, amounts: amountsByTable(row.cells[verdict]) }));
  return context.say.row({ source: sourceNames(context)(row), ...shareFacts(row), cells });
}
