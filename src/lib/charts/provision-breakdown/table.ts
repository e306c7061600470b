import { provisionStatusWords } from '#lib/model/provision.ts';
import type { ChartTable, TableColumn, TableRow } from '../chart.ts';
import { sourceNumber } from '../citation.ts';
import { categoryLabel } from '#lib/model/categoryLabel.ts';
import { obligationHeadings } from '../obligationHeadings.ts';
import { instrumentName } from './describe.ts';
import type { ProvisionData } from './summarise.ts';

/** One row for each provision drawn, in the order of the picture. */
export function table(data: ProvisionData): ChartTable {
  const columns: TableColumn[] = [
    { id: 'category', label: 'Category', kind: 'text' },
    { id: 'obligation', label: 'Obligation', kind: 'text' },
    { id: 'provision', label: 'Provision', kind: 'text' },
    { id: 'conditions', label: 'Only under the condition', kind: 'text' },
    { id: 'status', label: 'Status', kind: 'text' },
    { id: 'instrument', label: 'Instrument', kind: 'text' },
    { id: 'article', label: 'Article', kind: 'text' },
    { id: 'source', label: 'Source', kind: 'text' },
  ];
  const rows = data.shown.map(({ provision }): TableRow => ({
    key: provision.id,
    cells: [
      categoryLabel(provision.category),
      obligationHeadings[provision.obligation],
      provision.provision,
      provision.conditions || null,
      provisionStatusWords[provision.status],
      instrumentName(data, provision.instrument),
      provision.article || null,
      `[${sourceNumber(data.dossier, provision.source)}]`,
    ],
  }));
  return { caption: 'Provisions by category and wording of the obligation', heads: 3, columns, rows };
}
