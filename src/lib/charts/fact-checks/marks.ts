import { checkFacts } from '#lib/evidence/checkFacts.ts';
import { statement } from '#lib/evidence/statement.ts';
import type { CheckedStatement } from '#lib/summary/checkedStatements.ts';
import type { MarkFacts } from '../kit/defineChart.ts';
import { statementKey, type CheckContext } from './read.ts';
import { sourceNames } from './sourceNames.ts';

/** One for each statement drawn, in the order of the picture. */
export function marks(context: CheckContext): MarkFacts[] {
  const nameOf = sourceNames(context);
  return context.data.rows.flatMap(({ all }) =>
    all.map((each) => ({
      key: statementKey(each),
      rows: [{ table: each.table, at: each.at }],
      title: () => context.say.title({ table: each.table, source: nameOf(each) }),
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
