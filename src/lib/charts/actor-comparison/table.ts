import { emptyCell, numberCell, roundedCell, textCell } from '../kit/cells.ts';
import type { ChartTable, TableRow } from '../kit/chart.ts';
import { stanceCellKey } from '../kit/stanceCellFacts.ts';
import { foundCells, foundColumns } from '../kit/stanceCellTable.ts';
import { namesOf, type ComparisonContext } from './read.ts';
import { meanLines } from './meanLines.ts';

/** One row for each actor on each issue, in the order of the picture, then the means that are drawn beside them. */
export function table(context: ComparisonContext): ChartTable {
  const { data, dossier, say, words } = context;
  const { columns } = words.of('stances');
  const found = foundColumns(words);
  const rows = data.sections.flatMap(({ kind, rows: issues }) =>
    issues.flatMap((row) =>
      row.cells.map((cell): TableRow => {
        const [actor, issue] = [dossier.actors[cell.actor], dossier.issues[row.issue]];
        return {
          key: stanceCellKey(dossier, cell),
          cells: [
            textCell(issue?.short_label ?? '', issue?.id),
            textCell(issue?.category ?? ''),
            textCell(actor?.short_name ?? '', actor?.id),
            ...foundCells(words, cell),
            roundedCell(words, row.divergence, 2),
            numberCell(words, kind === 'uncounted' ? 0 : 1),
          ],
        };
      }),
    ),
  );
  const means = meanLines(context).map(({ label, about, distance, issues }): TableRow => ({
    key: '',
    cells: [
      textCell(say.means.all),
      about === 'category' ? textCell(label) : emptyCell,
      textCell(about === 'pair' ? label : say.means.pair(namesOf(context))),
      ...found.map(() => emptyCell),
      roundedCell(words, distance, 2),
      numberCell(words, issues),
    ],
  }));
  return {
    caption: say.table.caption,
    heads: 3,
    columns: [
      { id: 'issue', label: columns.issue, kind: 'text' },
      { id: 'category', label: say.table.category, kind: 'text' },
      { id: 'actor', label: columns.actor, kind: 'text' },
      ...found,
      { id: 'distance', label: say.table.distance, kind: 'number' },
      { id: 'issues', label: say.table.issues, kind: 'number' },
    ],
    rows: [...rows, ...means],
  };
}
