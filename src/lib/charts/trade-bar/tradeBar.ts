import { sourceNumber } from '#lib/evidence/citation.ts';
import type { FigureRow } from '#lib/summary/figureRow.ts';
import type { NativeChart } from '../kit/chart.ts';
import { controls, sourceControls } from '../kit/controls.ts';
import { defineChart } from '../kit/defineChart.ts';
import { figureFacts, panelTitle, panelUnit } from './figureFacts.ts';
import { finding } from './finding.ts';
import { layoutFigures } from './layout.ts';
import { legend } from './legend.ts';
import { marks } from './marks.ts';
import { notes } from './notes.ts';
import { usesLog } from './panelScale.ts';
import { readFigures, reads, rowsOf, type FigureContext } from './read.ts';
import { dataTable, table } from './table.ts';

/** How much of what, from whom to whom, and how that stands to limits and to what was published elsewhere. */
export const tradeBar = defineChart({
  id: 'trade-bar',
  saysConflicts: 'everywhere',
  page: '/figures',
  reads,
  controls: [...sourceControls, controls.figure, controls.scale],
  rows: ({ data }) => [
    { kind: 'figure', rows: rowsOf(data.whole).map(({ figure }) => ({ id: figure.id, name: figure.label })) },
  ],
  read: readFigures,
  pages: { amount: ({ rows }) => rows.length },
  found: ({ rows }) => rows.length > 0,
  finding,
  subtitle: ({ view, say, data }) => [
    say.encoding,
    data.panels.length > 0 && (usesLog(data.panels, view.scale) ? say.logScale : say.linearScale),
  ],
  empty: ({ say }) => say.empty,
  notes,
  sources: ({ sources }) => sources,
  checked: ({ data }) => data.rows.map(({ at }) => ({ table: 'figures', at })),
  legend,
  layout: layoutFigures,
  marks,
  kind: ({ say, data: { rows, panels, others } }) =>
    say.kind({
      figures: rows.length,
      panels: panels.length,
      alone: others.length,
      disputed: rows.filter(({ contested }) => contested).length,
    }),
  retold,
  table,
  dataTable,
  native,
});

/** Panel by panel, then the figures without a bar. */
function retold(context: FigureContext): string {
  const { say, data } = context;
  const sentence = (row: FigureRow) => say.sentence(figureFacts(context, row));
  const panels = data.panels.map((panel) => {
    const unit = panelUnit(context, panel, false);
    return say.panel({ title: panelTitle(context, panel), unit, figures: panel.rows.map(sentence) });
  });
  return data.rows.length === 0 ? say.empty : [...panels, ...data.others.map(sentence)].join(' ');
}

/**
 * Bars of one unit, where all figures stand in one panel and none conflicts with what was published: bars alone would
 * repeat a wrong figure. What is drawn across and under them is left to the picture.
 */
function native(context: FigureContext): NativeChart | null {
  const { dossier, say, data } = context;
  const [panel] = data.panels;
  if (!panel || data.panels.length > 1 || data.others.length > 0) return null;
  if (panel.rows.some(({ contested }) => contested)) return null;
  const values = panel.rows.map(({ figure }) => figure.value);
  return {
    kind: 'bar',
    categories: panel.rows.map(({ figure: { label, comparator, source } }) =>
      say.category({ label, comparator, number: sourceNumber(dossier, source) }),
    ),
    series: [{ name: panelTitle(context, panel), unit: panel.unit, values }],
  };
}
