import type { ChartTable } from '../kit/chart.ts';
import { tableOf } from '../kit/tableOf.ts';
import { statementWords } from './marks.ts';
import { statementKey, type CheckContext } from './read.ts';
import { sourceNames } from './sourceNames.ts';

/** One row for each statement drawn, in the order of the picture. */
export function table(context: CheckContext): ChartTable {
  const { dossier, words, say, data } = context;
  const { statements, verdicts } = words.of('common');
  const nameOf = sourceNames(context);
  const publisherOf = (reference: string) => data.references.get(reference)?.publisher ?? '';
  const rows = data.rows.flatMap(({ all }) => all);
  return tableOf({ words, rows, key: statementKey, heads: 4, labels: say.table }, ({ text, number }) => ({
    source: text((each) => [nameOf(each), each.source]),
    paragraph: number((each) => dossier[each.table][each.at]!.paragraph),
    kind: text(({ table: name }) => [statements[name], name]),
    statement: text((each) => [statementWords(context, each), each.id]),
    verdict: text(({ verdict }) => [verdicts[verdict], verdict]),
    found: text(({ checks: [worst] }) => [worst?.explanation, worst?.id]),
    references: text(({ checks }) => {
      const publishers = new Set(checks.map(({ reference }) => publisherOf(reference)));
      return [...publishers].filter((publisher) => publisher !== '').join('; ');
    }),
  }));
}
