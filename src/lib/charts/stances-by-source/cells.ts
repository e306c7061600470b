import { sourceColumnFacts } from '#lib/evidence/citation.ts';
import { rowsAt } from '#lib/evidence/evidenceRow.ts';
import type { ColumnFacts } from '#lib/words/en/stancesBySource.ts';
import { listed } from '../kit/listed.ts';
import { actorName, issueLabel } from '../kit/names.ts';
import { cellLabels, foundColumns, subjects } from '../kit/stanceCellTable.ts';
import { drawnRows, type BySourceContext, type DrawnCell } from './read.ts';

/** Each cell drawn, in the order of the picture. */
export const cells = listed((context: BySourceContext) => {
  const { data, dossier, say, words } = context;
  const items = drawnRows(data).flatMap(({ issue, cells: own }) => own.map((drawn) => ({ ...drawn, issue })));
  const subject = subjects(dossier);
  const actor = subjectName(context);
  const facts = (drawn: (typeof items)[number]) => ({
    issue: issueLabel(dossier, drawn.issue),
    column: columnFacts(context, drawn),
  });
  return {
    items,
    key: ({ key }) => key,
    rows: ({ cell }) => rowsAt('stances', cell.rows),
    title: (drawn) => say.title({ ...facts(drawn), actor: dossier.actors[data.actor]?.name ?? '' }),
    sentence: (drawn) => say.sentence({ ...facts(drawn), actor, cell: drawn.cell }),
    heads: 3,
    labels: {
      ...cellLabels(words, dossier),
      source: say.table.source,
      caption: say.table.caption({ actor }),
    },
    columns: ({ text }) => ({
      issue: text(({ issue }) => subject.issue(issue)),
      actor: text(() => subject.actor(data.actor)),
      source: text((drawn) => [say.column(columnFacts(context, drawn)), drawn.column?.root]),
      ...foundColumns<(typeof items)[number]>(words, dossier, ({ cell }) => cell),
    }),
  };
});

/** The one whose positions are shown. */
export function subjectName({ data, dossier }: BySourceContext): string {
  return actorName(dossier, data.actor);
}

export function columnFacts(
  { data, dossier, words }: BySourceContext,
  { column }: Pick<DrawnCell, 'column'>,
): ColumnFacts {
  if (!column) return data.isOfOneSource ? 'only' : 'all';
  const { number: numbers, name } = sourceColumnFacts(words, dossier, column);
  return { numbers, name };
}
