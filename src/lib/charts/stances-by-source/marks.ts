import type { MarkFacts } from '../kit/defineChart.ts';
import { actorName, columnFacts, issueLabel } from './names.ts';
import type { BySourceContext } from './read.ts';

/** One for each cell drawn, in the order of the picture. */
export function marks(context: BySourceContext): MarkFacts[] {
  const { data, dossier, say } = context;
  const rows = data.parts.flatMap((part) => part.rows);
  return rows.flatMap(({ issue, cells }) =>
    cells.map((drawn): MarkFacts => {
      const subject = () => ({ issue: issueLabel(context, issue), column: columnFacts(context, drawn) });
      return {
        key: drawn.key,
        rows: drawn.cell.rows.map((at) => ({ table: 'stances', at })),
        title: () => say.title({ ...subject(), actor: dossier.actors[data.actor]?.name ?? '' }),
        sentence: () => say.sentence({ ...subject(), actor: actorName(context), cell: drawn.cell }),
      };
    }),
  );
}
