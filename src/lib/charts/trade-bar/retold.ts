import { figureFacts, panelTitle, panelUnit } from './figureFacts.ts';
import type { FigureContext, FigureRow } from './read.ts';

/** Panel by panel, then the figures without a bar. */
export function retold(context: FigureContext): string {
  const { say, data } = context;
  const sentence = (row: FigureRow) => say.sentence(figureFacts(context, row));
  const panels = data.panels.map((panel) =>
    say.panel({
      title: panelTitle(context, panel),
      unit: panelUnit(context, panel, false),
      figures: panel.rows.map(sentence),
    }),
  );
  return data.rows.length === 0 ? say.empty : [...panels, ...data.others.map(sentence)].join(' ');
}
