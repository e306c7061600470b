import { numberCell, roundedCell, textCell } from '../kit/cells.ts';
import type { ChartTable, TableRow } from '../kit/chart.ts';
import { actorName, issueLabel } from '../kit/names.ts';
import { pairKey } from './marks.ts';
import type { AgreementContext } from './read.ts';

/** One row for each pair drawn, in the order of the picture. */
export function table(context: AgreementContext): ChartTable {
  const { data, dossier, say, words } = context;
  const { table: label } = say;
  const actorCell = (actor: number) => textCell(actorName(dossier, actor), dossier.actors[actor]?.id);
  const rows = data.pairs.map((pair): TableRow => {
    const { actors, distance, issues } = pair;
    return {
      key: pairKey(context, pair),
      cells: [
        actorCell(actors[0]),
        actorCell(actors[1]),
        roundedCell(words, distance, 2),
        roundedCell(words, distance === null ? null : 100 - 25 * distance, 0, '%'),
        numberCell(words, issues.length),
        textCell(label.labels(issues.map((issue) => issueLabel(dossier, issue)))),
      ],
    };
  });
  return {
    caption: label.caption,
    heads: 2,
    columns: [
      { id: 'actor', label: label.actor, kind: 'text' },
      { id: 'other', label: label.other, kind: 'text' },
      { id: 'distance', label: label.distance, kind: 'number' },
      { id: 'agreement', label: label.agreement, kind: 'number' },
      { id: 'issues', label: label.issues, kind: 'number' },
      { id: 'which', label: label.which, kind: 'text' },
    ],
    rows,
  };
}
