import { isWrong } from '#lib/summary/verdicts.ts';
import { rowSentence, statementSentence } from './marks.ts';
import type { CheckContext } from './read.ts';

/** Each source with its amounts, then its statements that conflict. */
export function retold(context: CheckContext): string {
  const { say, data } = context;
  if (data.rows.length === 0) return say.empty;
  return data.rows
    .flatMap((row) => [
      rowSentence(context, row),
      ...row.all.filter(({ verdict }) => isWrong(verdict)).map((each) => statementSentence(context, each)),
    ])
    .join(' ');
}
