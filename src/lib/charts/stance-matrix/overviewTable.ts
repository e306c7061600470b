import type { ChartTable } from '../kit/chart.ts';
import { leadKeys } from '../kit/leads.ts';
import { tableOf } from '../kit/tableOf.ts';
import { cellAmounts } from './overviewParts.ts';
import type { MatrixContext } from './read.ts';

/** Of each actor how many of the issues drawn it is for, against and so on: as much of an overview as can be read row by row. */
export function overviewTable({ dossier, words, say, data }: MatrixContext): ChartTable {
  const rows = data.actors.map((actor) => ({
    actor,
    amounts: cellAmounts(data.cells, [actor], data.issues),
  }));
  const labels = { ...say.overview.columns, caption: say.overview.caption };
  return tableOf(
    { words, rows, key: ({ actor }) => leadKeys.actor(dossier.actors[actor]?.id ?? ''), heads: 2, labels },
    ({ text, number }) => ({
      actor: text(({ actor }) => [dossier.actors[actor]?.short_name, dossier.actors[actor]?.id]),
      bloc: text(({ actor }) => dossier.actors[actor]?.bloc),
      supports: number(({ amounts }) => amounts.supports),
      neutral: number(({ amounts }) => amounts.neutral),
      opposes: number(({ amounts }) => amounts.opposes),
      split: number(({ amounts }) => amounts.split),
      none: number(({ amounts }) => amounts.none + amounts.unclear + amounts.notApplicable),
    }),
  );
}
