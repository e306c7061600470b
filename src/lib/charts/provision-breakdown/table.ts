import { categoryName } from '#lib/evidence/categoryName.ts';
import { sourceNumber } from '#lib/evidence/citation.ts';
import { markKeys } from '#lib/evidence/markKeys.ts';
import { obligations } from '#lib/model/provision.ts';
import { emptyCell, textCell } from '../kit/cells.ts';
import type { ChartTable, NativeChart, TableRow } from '../kit/chart.ts';
import { instrumentName } from './marks.ts';
import { countCovered, type CategoryRow, type ProvisionContext } from './read.ts';

/** One row for each provision drawn, in the order of the picture. */
export function table({ dossier, words, say, data }: ProvisionContext): ChartTable {
  const { obligations: strengths, provisionStatuses } = words.of('common');
  const { caption, columns } = say.table;
  return {
    caption,
    heads: 3,
    columns: [
      { id: 'category', label: columns.category, kind: 'text' },
      { id: 'obligation', label: columns.obligation, kind: 'text' },
      { id: 'provision', label: columns.provision, kind: 'text' },
      { id: 'conditions', label: columns.conditions, kind: 'text' },
      { id: 'status', label: columns.status, kind: 'text' },
      { id: 'instrument', label: columns.instrument, kind: 'text' },
      { id: 'article', label: columns.article, kind: 'text' },
      { id: 'source', label: columns.source, kind: 'text' },
    ],
    rows: data.shown.map(({ provision }): TableRow => {
      const { category, obligation, conditions, status, instrument, article, source } = provision;
      return {
        key: markKeys.provision(provision),
        cells: [
          textCell(categoryName(words, dossier, category), category),
          textCell(strengths[obligation], obligation),
          textCell(provision.provision, provision.id),
          conditions ? textCell(conditions) : emptyCell,
          textCell(provisionStatuses[status], status),
          textCell(instrumentName(dossier, instrument), instrument),
          article ? textCell(article) : emptyCell,
          textCell(say.sourceMark(sourceNumber(dossier, source)), source),
        ],
      };
    }),
  };
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
