import { categoryName } from '#lib/evidence/categoryName.ts';
import { markKeys } from '#lib/evidence/markKeys.ts';
import type { ChartTable } from '../kit/chart.ts';
import { tableOf } from '../kit/tableOf.ts';
import type { ProvisionContext } from './read.ts';

/** One row for each clause drawn, in the order of the picture. */
export function table({ dossier, words, say, data }: ProvisionContext): ChartTable {
  const { obligations, articles } = words.of('common');
  const { caption, columns } = say.table;
  /** What rows say, each text once. */
  const texts = (at: readonly number[]) =>
    [...new Set(at.map((row) => dossier.provisions[row]!.provision.trim()))].join(' ');
  const key = ({ clause }: (typeof data.rows)[number]) => markKeys.clause(clause);
  return tableOf(
    { words, rows: data.rows, key, heads: 1, labels: { ...columns, caption } },
    ({ text, number }) => ({
      category: text(({ clause }) => [categoryName(words, dossier, clause.category), clause.category]),
      strength: text(({ strength }) => [say.strengthNames[strength], strength]),
      obligation: text(({ clause }) => [
        clause.obligations.map((each) => obligations[each]).join(', '),
        clause.obligations.join(' '),
      ]),
      provisions: text(({ clause }) => texts(clause.provisions)),
      conditions: text(({ conditions }) => conditions.join('; ')),
      articles: text(({ clause }) => articles(clause.articles)),
      readings: text(({ clause }) => texts(clause.readings)),
      absences: text(({ clause }) => texts(clause.absences)),
      reports: text(({ clause }) => texts(clause.reports)),
      sources: number(({ clause }) => clause.sourceCount),
    }),
  );
}
