import type { ChartTable } from '../kit/chart.ts';
import { issueLabel } from '../kit/names.ts';
import { subjects } from '../kit/stanceCellTable.ts';
import { tableOf } from '../kit/tableOf.ts';
import { pairKey } from './marks.ts';
import type { AgreementContext } from './read.ts';

/** One row for each pair drawn, in the order of the picture. */
export function table(context: AgreementContext): ChartTable {
  const { data, dossier, say, words } = context;
  const { labels: list, ...labels } = say.table;
  const { actor } = subjects(dossier);
  const percent = { digits: 0, unit: () => '%' };
  return tableOf(
    { words, rows: data.pairs, key: (pair) => pairKey(context, pair), heads: 2, labels },
    ({ text, number }) => ({
      actor: text(({ actors }) => actor(actors[0])),
      other: text(({ actors }) => actor(actors[1])),
      distance: number(({ distance }) => distance, { digits: 2 }),
      agreement: number(({ distance }) => (distance === null ? null : 100 - 25 * distance), percent),
      issues: number(({ issues }) => issues.length),
      which: text(({ issues }) => list(issues.map((issue) => issueLabel(dossier, issue)))),
    }),
  );
}
