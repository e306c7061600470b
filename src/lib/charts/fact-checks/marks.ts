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

/** What a statement says, and what became of it. */
export function statementSentence(context: CheckContext, each: CheckedStatement): string {
  const { table, verdict } = each;
  const source = sourceNames(context)(each);
  return context.say.sentence({ table, source, statement: statementWords(context, each), verdict });
}

/** What a statement says, without a full stop. */
export function statementWords({ words, dossier }: CheckContext, { table, at }: CheckedStatement): string {
  return statement(words, dossier, table, dossier[table][at]!);
}
