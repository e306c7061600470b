import { controls, sourceControls } from '../kit/controls.ts';
import { defineChart } from '../kit/defineChart.ts';
import { finding } from './finding.ts';
import { layoutFigures } from './layout.ts';
import { legend } from './legend.ts';
import { marks } from './marks.ts';
import { native } from './native.ts';
import { notes } from './notes.ts';
import { usesLog } from './panelScale.ts';
import { readFigures, reads } from './read.ts';
import { retold } from './retold.ts';
import { table } from './table.ts';

/** How much of what, from whom to whom, and how that stands to limits and to what was published elsewhere. */
export const tradeBar = defineChart({
  id: 'trade-bar',
  page: '/figures',
  reads,
  controls: [...sourceControls, controls.scale],
  read: readFigures,
  found: ({ rows }) => rows.length > 0,
  finding,
  subtitle: ({ view, say, data }) => [
    say.encoding,
    usesLog(data.panels, view.scale) ? say.logScale : say.linearScale,
  ],
  empty: ({ say }) => say.empty,
  notes,
  sources: ({ sources }) => sources,
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
  native,
});
