import { verdictWords } from '#lib/model/reference.ts';
import type { ChartTable, TableRow } from '../chart.ts';
import { sourceCitation } from '../citation.ts';
import { actorName, commodityName, quantityWords } from './describe.ts';
import type { FlowData } from './summarise.ts';

/** One row for each piece of a band, in the order of the picture. */
export function table(data: FlowData): ChartTable {
  const rows = data.lines.flatMap(({ flow, pieces, quantities }) =>
    pieces.map((piece): TableRow => {
      const { part, sources, verdict } = piece;
      const printed = part.state === 'delivered' ? quantities.map(quantityWords) : [];
      return {
        key: piece.key,
        cells: [
          commodityName(flow.commodity),
          actorName(data, flow.from),
          actorName(data, flow.to),
          part.state,
          part.sources,
          printed.join('; ') || null,
          verdict === null ? null : verdictWords[verdict],
          sources.map((id) => sourceCitation(data.dossier, id)).join('; '),
        ],
      };
    }),
  );
  return {
    caption: 'What passes from whom to whom, by how real it is told to be',
    heads: 4,
    columns: [
      { id: 'commodity', label: 'What', kind: 'text' },
      { id: 'from', label: 'From', kind: 'text' },
      { id: 'to', label: 'To', kind: 'text' },
      { id: 'state', label: 'Told as', kind: 'text' },
      { id: 'sources', label: 'Sources that tell it so', kind: 'number' },
      { id: 'quantity', label: 'As printed', kind: 'text' },
      { id: 'verdict', label: 'Worst verdict of its checks', kind: 'text' },
      { id: 'who', label: 'Sources', kind: 'text' },
    ],
    rows,
  };
}
