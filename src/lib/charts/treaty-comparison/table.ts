import { categoryName } from '#lib/evidence/categoryName.ts';
import { clauseFacts } from '#lib/evidence/clauseFacts.ts';
import type { ChartTable } from '../kit/chart.ts';
import { tableOf } from '../kit/tableOf.ts';
import { keyOf, type ComparisonContext } from './read.ts';

/** One row for each cell drawn, in the order of the picture. */
export function table({ dossier, words, say, data }: ComparisonContext): ChartTable {
  const { caption, columns } = say.table;
  const rows = data.rows.flatMap(({ category, cells, verdict }) =>
    cells.map((cell, i) => ({ category, cell, verdict, instrument: data.columns[i]!.instrument })),
  );
  /** What rows say, each text once. */
  const texts = (at: readonly number[]) =>
    [...new Set(at.map((row) => dossier.provisions[row]!.provision.trim()))].join(' ');
  const labels = { ...columns, caption };
  return tableOf(
    { words, rows, key: ({ cell }) => keyOf(cell), heads: 3, labels },
    ({ text, number, date }) => ({
      category: text(({ category }) => [categoryName(words, dossier, category), category]),
      instrument: text(({ instrument }) => [say.textName(instrument), instrument.id]),
      signed: date(({ instrument }) => instrument.signed),
      verdict: text(({ verdict }) => [verdict && say.verdicts[verdict], verdict]),
      finding: text(({ cell }) => [say.kinds[cell.kind], cell.kind]),
      articles: text(({ cell }) => words.of('common').articles(cell.articles)),
      obligation: text(
        ({ cell }) =>
          cell.kind === 'present' && [say.strength(clauseFacts(dossier, cell)), cell.obligations.join(' ')],
      ),
      provisions: text(({ cell }) => texts(cell.provisions)),
      conditions: text(({ cell }) => cell.conditions.join('; ')),
      absences: text(({ cell }) => texts(cell.absences)),
      reports: text(({ cell }) => texts(cell.reports)),
      readings: text(({ cell }) => texts(cell.readings)),
      sources: number(({ cell }) => cell.sourceCount),
    }),
  );
}
