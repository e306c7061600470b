import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { ChartTable } from '../kit/chart.ts';
import { stanceCellKey } from '../kit/stanceCellFacts.ts';
import { cellLabels, foundColumns, subjects } from '../kit/stanceCellTable.ts';
import { tableOf } from '../kit/tableOf.ts';
import { meanLines, type MeanLine } from './means.ts';
import { namesOf, type ComparisonContext } from './read.ts';

/** What is said of an actor on an issue, or of a mean. */
interface Row extends Pick<MeanLine, 'distance' | 'issues'> {
  readonly cell?: StanceCell;
  readonly mean?: MeanLine;
}

/** One row for each actor on each issue, in the order of the picture, then the means that are drawn beside them. */
export function table(context: ComparisonContext): ChartTable {
  const { data, dossier, say, words } = context;
  const cells = data.sections.flatMap(({ kind, rows }) => {
    const issues = kind === 'uncounted' ? 0 : 1;
    return rows.flatMap((row) => row.cells.map((cell): Row => ({ cell, distance: row.divergence, issues })));
  });
  const rows = [...cells, ...meanLines(context).map((mean): Row => ({ ...mean, mean }))];
  const key = ({ cell }: Row) => (cell ? stanceCellKey(dossier, cell) : '');
  const { actor, issue } = subjects(dossier);
  const all = say.means.pair(namesOf(context));
  const labels = { ...cellLabels(words, dossier), ...say.table };
  return tableOf({ words, rows, key, heads: 3, labels }, ({ text, number }) => ({
    issue: text(({ cell }) => (cell ? issue(cell.issue) : say.means.all)),
    category: text(({ cell, mean }) =>
      cell ? dossier.issues[cell.issue]?.category : mean?.about === 'category' && mean.label,
    ),
    actor: text(({ cell, mean }) => (cell ? actor(cell.actor) : mean?.about === 'pair' ? mean.label : all)),
    ...foundColumns<Row>(words, dossier, ({ cell }) => cell),
    distance: { ...number(({ distance }) => distance, { digits: 2 }), shared: true },
    issues: { ...number(({ issues }) => issues), shared: true },
  }));
}
