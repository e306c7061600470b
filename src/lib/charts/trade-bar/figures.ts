import { sourceCitation } from '#lib/evidence/citation.ts';
import { rowsAt, type EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import { markKeys } from '#lib/evidence/markKeys.ts';
import { compareText } from '#lib/model/compareText.ts';
import type { FigureRow } from '#lib/summary/figureRow.ts';
import { listed } from '../kit/listed.ts';
import { figureFacts, findingFacts, panelTitle, shareFacts, shortFlow, whenFacts } from './figureFacts.ts';
import type { FigureContext } from './read.ts';

/** Each figure drawn, in the order of the picture. */
export const figures = listed((context: FigureContext) => {
  const { dossier, words, say, data, view } = context;
  const { parts, flow, verdicts } = words.of('common');
  const { comparators, unit: unitName } = words.of('units');
  const places = new Map(data.all.map(({ figure, at }) => [figure.id, at]));
  const panels = new Map(data.panels.flatMap((panel) => panel.rows.map((row) => [row, panel] as const)));
  return {
    items: data.rows,
    key: ({ figure }) => markKeys.figure(figure),
    rows: (row) => evidenceRows(context, places, row),
    title: ({ figure }) => figure.label,
    sentence: (row) => say.sentence(figureFacts(context, row)),
    links: ({ figure: { id } }) => [
      view.figure === id
        ? { label: say.allLink, destination: { page: '/figures', view: { figure: '' } } }
        : { label: say.aloneLink, destination: { page: '/figures', view: { figure: id } } },
    ],
    heads: 1,
    labels: say.table,
    columns: ({ text, number }) => ({
      figure: text(({ figure }) => [figure.label, figure.id]),
      panel: text((row) => {
        const panel = panels.get(row);
        return [panel ? panelTitle(context, panel) : say.others, panel?.key];
      }),
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
      published: text((row) => parts(findingFacts(dossier, row).map(say.finding))),
      share: text(({ share }) => [share && say.share(shareFacts(share)), share?.cap]),
      source: text(({ figure }) => [sourceCitation(words, dossier, figure.source), figure.source]),
    }),
  };
});

/** The figure, the limits drawn across it, and findings set beside it without a check that would name them. */
function evidenceRows(
  { dossier }: FigureContext,
  places: ReadonlyMap<string, number>,
  { at, caps, findings }: FigureRow,
): EvidenceRow[] {
  const limits = caps.flatMap(({ id }) => places.get(id) ?? []);
  const unchecked = findings
    .filter(({ verdict }) => verdict === null)
    .flatMap(({ references }) => references)
    .sort((a, b) => compareText(dossier.references[a]?.id ?? '', dossier.references[b]?.id ?? ''));
  return [...rowsAt('figures', [at, ...limits]), ...rowsAt('references', unchecked)];
}
