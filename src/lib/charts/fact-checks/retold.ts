import { checkedTables, verdicts } from '#lib/model/reference.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import { statementSentence } from './marks.ts';
import type { CheckContext, SourceRow } from './read.ts';
import { sourceNames } from './sourceNames.ts';

/** Each source with its amounts, then its statements that conflict. */
export function retold(context: CheckContext): string {
  const { say, data } = context;
  if (data.rows.length === 0) return say.empty;
  const nameOf = sourceNames(context);
  return data.rows
    .flatMap((row) => [
      say.row({ source: nameOf(row), all: row.all.length, errors: row.errors, cells: amountsOf(row) }),
      ...row.all.filter(({ verdict }) => isWrong(verdict)).map((each) => statementSentence(context, each)),
    ])
    .join(' ');
}

function amountsOf({ cells }: SourceRow) {
  return verdicts
    .filter((verdict) => cells[verdict].length > 0)
    .map((verdict) => ({
      verdict,
      amounts: Object.fromEntries(
        checkedTables.map((table) => [table, cells[verdict].filter((each) => each.table === table).length]),
      ),
    }));
}
