import { textCell } from '../kit/cells.ts';
import type { ChartTable, TableRow } from '../kit/chart.ts';
import { foundCells, foundColumns } from '../kit/stanceCellTable.ts';
import { issueLabel } from '../kit/names.ts';
import { subjectName, columnHeadings } from './names.ts';
import type { BySourceContext } from './read.ts';

/** One row for each cell drawn, in the order of the picture. */
export function table(context: BySourceContext): ChartTable {
  const { data, dossier, say, words } = context;
  const { columns } = words.of('stances');
  const headings = columnHeadings(context);
  const actor = textCell(subjectName(context), dossier.actors[data.actor]?.id);
  const rows = data.parts.flatMap((part) =>
    part.rows.flatMap(({ issue, cells }) =>
      cells.map(({ key, cell, column }, i): TableRow => ({
        key,
        cells: [
          textCell(issueLabel(dossier, issue), dossier.issues[issue]?.id),
          actor,
          textCell(headings[i]!, column?.root),
          ...foundCells(words, cell),
        ],
      })),
    ),
  );
  return {
    caption: say.table.caption({ actor: subjectName(context) }),
    heads: 3,
    columns: [
      { id: 'issue', label: columns.issue, kind: 'text' },
      { id: 'actor', label: columns.actor, kind: 'text' },
      { id: 'source', label: say.table.source, kind: 'text' },
      ...foundColumns(words),
    ],
    rows,
  };
}
