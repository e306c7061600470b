import type { Destination } from '#lib/model/destination.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { gapsToldOf } from '#lib/model/gapsTold.ts';
import { toldKindOfAll } from '#lib/model/toldKind.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { ChartTable } from '../kit/chart.ts';
import { leadKeys } from '../kit/leads.ts';
import { actorName, issueLabel } from '../kit/names.ts';
import { sign } from '../kit/sign.ts';
import { tableOf } from '../kit/tableOf.ts';
import { overviewColours } from './layoutOverview.ts';
import { allAmounts, cellAmounts, partOf } from './overviewParts.ts';
import type { MatrixContext } from './read.ts';

/** Where a part of an overview leads: to the same matrix of its actors and issues alone; null for any other key. */
export function overviewLead(
  { dossier, data, say }: MatrixContext,
  key: string,
): { readonly destination: Destination; readonly sentence: string } | null {
  const part = data.isOverview ? partOf(data, key) : null;
  if (part === null) return null;
  const { actors, issues } = part;
  const only = [
    ...actors.map((at) => dossier.actors[at]?.id ?? ''),
    ...issues.map((at) => dossier.issues[at]?.id ?? ''),
  ];
  const lines = (all: readonly number[], name: (at: number) => string) => ({
    amount: all.length,
    first: name(all[0]!),
    last: name(all.at(-1)!),
  });
  return {
    destination: { page: '/stances', view: { only } },
    sentence: say.overview.part({
      actors: lines(actors, (at) => actorName(dossier, at)),
      issues: lines(issues, (at) => issueLabel(dossier, at)),
      amounts: cellAmounts(data.cells, actors, issues),
      told: toldKindOfAll(dossier.issues),
    }),
  };
}

/** The colours of an overview, each of what is not the steps only where it occurs. */
export function overviewLegend({ dossier, data, words }: MatrixContext, theme: Theme): LegendItem[] {
  const { legend } = words.of('stances');
  const colours = overviewColours(theme);
  const [split, unclear, nothing] = colours.slice(10);
  const square = (label: string, fill: string | undefined) =>
    sign(label, 16, 16, (x, y) => [{ type: 'rect', x, y, width: 16, height: 16, fill: fill! }]);
  const amounts = allAmounts(data);
  return [
    sign(legend.strip(toldKindOfAll(dossier.issues)), 5 * 18, 16, (x, y) =>
      colours
        .slice(0, 5)
        .map((fill, at) => ({ type: 'rect', x: x + at * 18, y, width: 17, height: 16, fill }) as const),
    ),
    ...(amounts.split > 0 ? [square(legend.split, split)] : []),
    ...(amounts.unclear + amounts.notApplicable > 0 ? [square(legend.unclear, unclear)] : []),
    ...(amounts.none > 0 ? [square(legend.gap(gapsToldOf(dossier.info)), nothing)] : []),
  ];
}

/** Of each actor how many of the issues drawn it is for, against and so on: as much of an overview as can be read row by row. */
export function overviewTable({ dossier, words, say, data }: MatrixContext): ChartTable {
  const rows = data.actors.map((actor) => ({
    actor,
    amounts: cellAmounts(data.cells, [actor], data.issues),
  }));
  const columns = say.overview.columns(toldKindOfAll(dossier.issues));
  const labels = { ...columns, caption: say.overview.caption };
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

/** How many of the cells of an overview are of each kind. */
export function overviewFacts({ issues }: Pick<Dossier, 'issues'>, data: MatrixContext['data']) {
  const { supports, neutral, opposes, split, unclear, notApplicable, none } = allAmounts(data);
  return {
    positions: supports + neutral + opposes,
    split,
    unclear: unclear + notApplicable,
    none,
    told: toldKindOfAll(issues),
  };
}
