import type { Alike } from '#lib/summary/sameAnswers.ts';
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
      distance: number((pair) => data.gap(pair), { digits: 2 }),
      agreement: number((pair) => agreementOf(data.gap(pair)), percent),
      issues: number(({ issues }) => issues.length),
      which: text(({ issues }) => list(issues.map((issue) => issueLabel(dossier, issue)))),
      same: number((pair) => shareOf(data.alike(pair)), percent),
      items: number((pair) => data.alike(pair).items),
    }),
  );
}

function agreementOf(gap: number | null): number | null {
  return gap === null ? null : 100 - 25 * gap;
}

function shareOf({ items, same }: Alike): number | null {
  return items === 0 ? null : (100 * same) / items;
}
