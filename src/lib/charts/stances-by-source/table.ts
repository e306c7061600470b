import type { ChartTable, TableRow } from '../chart.ts';
import { foundCells, foundColumns } from '../stanceTable.ts';
import { actorName, columnWords, issueLabel } from './describe.ts';
import { drawnCells, type BySourceData } from './summarise.ts';

/** One row for each cell drawn, in the order of the picture. */
export function table(data: BySourceData): ChartTable {
  const rows = data.parts.flatMap((part) =>
    part.rows.flatMap((row) =>
      drawnCells(data, row).map((drawn): TableRow => ({
        key: drawn.key,
        cells: [
          issueLabel(data, row.all.issue),
          actorName(data),
          columnWords(data, drawn),
          ...foundCells(drawn.cell),
        ],
      })),
    ),
  );
  return {
    caption: `Stance of ${actorName(data)} on each issue, by source`,
    heads: 3,
    columns: [
      { id: 'issue', label: 'Issue', kind: 'text' },
      { id: 'actor', label: 'Actor', kind: 'text' },
      { id: 'source', label: 'Source', kind: 'text' },
      ...foundColumns,
    ],
    rows,
  };
}
