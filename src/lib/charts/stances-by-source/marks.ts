import { rowsAt } from '#lib/evidence/evidenceRow.ts';
import type { MarkFacts } from '../kit/defineChart.ts';
import { issueLabel } from '../kit/names.ts';
import { subjectName, columnFacts } from './names.ts';
import { drawnRows, type BySourceContext } from './read.ts';

/** One for each cell drawn, in the order of the picture. */
export function marks(context: BySourceContext): MarkFacts[] {
  const { data, dossier, say } = context;
  return drawnRows(data).flatMap(({ issue, cells }) =>
    cells.map((drawn): MarkFacts => {
      const subject = () => ({ issue: issueLabel(dossier, issue), column: columnFacts(context, drawn) });
      return {
        key: drawn.key,
        rows: rowsAt('stances', drawn.cell.rows),
        title: () => say.title({ ...subject(), actor: dossier.actors[data.actor]?.name ?? '' }),
        sentence: () => say.sentence({ ...subject(), actor: subjectName(context), cell: drawn.cell }),
      };
    }),
  );
}
