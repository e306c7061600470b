import type { ChartTable } from '../kit/chart.ts';
import { foundColumns, subjects } from '../kit/stanceCellTable.ts';
import { tableOf } from '../kit/tableOf.ts';
import { columnFacts, subjectName } from './names.ts';
import { drawnRows, type BySourceContext } from './read.ts';

/** One row for each cell drawn, in the order of the picture. */
export function table(context: BySourceContext): ChartTable {
  const { data, dossier, say, words } = context;
  const rows = drawnRows(data).flatMap(({ issue, cells }) => cells.map((drawn) => ({ ...drawn, issue })));
  const subject = subjects(dossier);
  const caption = say.table.caption({ actor: subjectName(context) });
  const labels = { ...words.of('stances').columns, source: say.table.source, caption };
  return tableOf({ words, rows, key: ({ key }) => key, heads: 3, labels }, ({ text }) => ({
    issue: text(({ issue }) => subject.issue(issue)),
    actor: text(() => subject.actor(data.actor)),
    source: text((drawn) => [say.column(columnFacts(context, drawn)), drawn.column?.root]),
    ...foundColumns<(typeof rows)[number]>(words, dossier.info.rows, ({ cell }) => cell),
  }));
}
