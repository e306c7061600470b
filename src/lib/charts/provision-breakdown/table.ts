import { categoryName } from '#lib/evidence/categoryName.ts';
import { sourceNumber } from '#lib/evidence/citation.ts';
import { markKeys } from '#lib/evidence/markKeys.ts';
import { obligations } from '#lib/model/provision.ts';
import type { ChartTable, NativeChart } from '../kit/chart.ts';
import { tableOf } from '../kit/tableOf.ts';
import { instrumentName } from './marks.ts';
import { countCovered, type CategoryRow, type ProvisionContext } from './read.ts';

/** One row for each provision drawn, in the order of the picture. */
export function table({ dossier, words, say, data }: ProvisionContext): ChartTable {
  const { obligations: strengths, provisionStatuses } = words.of('common');
  const { caption, columns } = say.table;
  const rows = data.shown.map(({ provision }) => provision);
  return tableOf(
    { words, rows, key: markKeys.provision, heads: 3, labels: { ...columns, caption } },
    ({ text }) => ({
      category: text(({ category }) => [categoryName(words, dossier, category), category]),
      obligation: text(({ obligation }) => [strengths[obligation], obligation]),
      provision: text(({ provision, id }) => [provision, id]),
      conditions: text(({ conditions }) => conditions),
      status: text(({ status }) => [provisionStatuses[status], status]),
      instrument: text(({ instrument }) => [instrumentName(dossier, instrument), instrument]),
      article: text(({ article }) => article),
      source: text(({ source }) => [say.sourceMark(sourceNumber(dossier, source)), source]),
    }),
  );
}

/** Bars of subjects, stacked by wording; what is expressly excluded is a part of its own, as it enters no total. */
export function native({ dossier, words, data }: ProvisionContext): NativeChart {
  const { obligations: strengths, provisionStatuses } = words.of('common');
  const amounts = (of: (row: CategoryRow) => number) => data.rows.map(of);
  const series = [
    ...obligations.map((obligation) => ({
      name: strengths[obligation],
      values: amounts((row) => countCovered(row.cells[obligation])),
    })),
    { name: provisionStatuses.excluded, values: amounts(({ all }) => all.length - countCovered(all)) },
  ];
  return {
    kind: 'stacked',
    categories: data.rows.map(({ category }) => categoryName(words, dossier, category)),
    series: series
      .filter(({ values }) => values.some((amount) => amount > 0))
      .map((each) => ({ ...each, unit: '1' })),
  };
}
