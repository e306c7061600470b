import { sourceCitation } from '#lib/evidence/citation.ts';
import { markKeys } from '#lib/evidence/markKeys.ts';
import type { FigureRow } from '#lib/summary/figureRow.ts';
import type { ChartTable } from '../kit/chart.ts';
import { tableOf } from '../kit/tableOf.ts';
import { findingFacts, panelTitle, shareFacts, shortFlow, whenFacts } from './figureFacts.ts';
import { rowsOf, type FigureContext } from './read.ts';

/** One row for each figure, those too that one picture has no room for. */
export function dataTable(context: FigureContext): ChartTable {
  const { whole } = context.data;
  return table({ ...context, data: { ...context.data, ...whole, rows: rowsOf(whole) } });
}

/** One row for each figure drawn, in the order of the picture. */
export function table(context: FigureContext): ChartTable {
  const { dossier, words, say, data } = context;
  const { parts, flow, verdicts } = words.of('common');
  const { comparators, unit: unitName } = words.of('units');
  const panels = new Map(data.panels.flatMap((panel) => panel.rows.map((row) => [row, panel] as const)));
  const rows = data.rows.map((row) => ({ ...row, row, panel: panels.get(row) }));
  const key = ({ figure }: FigureRow) => markKeys.figure(figure);
  return tableOf({ words, rows, key, heads: 1, labels: say.table }, ({ text, number }) => ({
    figure: text(({ figure }) => [figure.label, figure.id]),
    panel: text(({ panel }) => [panel ? panelTitle(context, panel) : say.others, panel?.key]),
    sign: text(({ figure }) => [comparators[figure.comparator], figure.comparator]),
    value: number(({ figure }) => figure.value, { unit: ({ figure }) => figure.unit }),
    unit: text(({ figure }) => [unitName(figure.unit, figure.value), figure.unit]),
    kind: text(({ figure }) => [say.kinds[figure.kind], figure.kind]),
    flow: text(({ figure }) => {
      const { flow_from: from, flow_to: to } = figure;
      return (from || to) && [flow(shortFlow(dossier, figure)), `${from}~${to}`];
    }),
    period: text(({ figure }) => say.when(whenFacts(figure))),
    verdict: text(({ verdict, contested, inError }) =>
      contested && !inError ? [say.disputed, 'disputed'] : [verdict && verdicts[verdict], verdict],
    ),
    published: text(({ row }) => parts(findingFacts(dossier, row).map(say.finding))),
    share: text(({ share }) => [share && say.share(shareFacts(share)), share?.cap]),
    source: text(({ figure }) => [sourceCitation(words, dossier, figure.source), figure.source]),
  }));
}
