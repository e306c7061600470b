import { sourceCitation } from '#lib/evidence/citation.ts';
import { markKeys } from '#lib/evidence/markKeys.ts';
import { emptyCell, numberCell, textCell } from '../kit/cells.ts';
import type { ChartTable, TableColumn, TableRow } from '../kit/chart.ts';
import { findingFacts, panelTitle, shareFacts, shortFlow, whenFacts } from './figureFacts.ts';
import type { FigureContext } from './read.ts';

const columnIds = [
  'figure',
  'panel',
  'sign',
  'value',
  'unit',
  'kind',
  'flow',
  'period',
  'verdict',
  'published',
  'share',
  'source',
] as const;

/** One row for each figure drawn, in the order of the picture. */
export function table(context: FigureContext): ChartTable {
  const { dossier, words, say, data } = context;
  const common = words.of('common');
  const units = words.of('units');
  const panelOf = new Map(data.panels.flatMap((panel) => panel.rows.map((row) => [row, panel] as const)));
  const columns = columnIds.map((id): TableColumn => {
    return { id, label: say.table[id], kind: id === 'value' ? 'number' : 'text' };
  });
  const rows = data.rows.map((row): TableRow => {
    const { figure, share, verdict } = row;
    const { comparator, flow_from, flow_to, kind, source, unit, value } = figure;
    const panel = panelOf.get(row);
    return {
      key: markKeys.figure(figure),
      cells: [
        textCell(figure.label, figure.id),
        panel ? textCell(panelTitle(context, panel), panel.key) : textCell(say.others),
        textCell(units.comparators[comparator], comparator),
        numberCell(words, value, unit),
        textCell(units.unit(unit, value), unit),
        textCell(say.kinds[kind], kind),
        flow_from || flow_to
          ? textCell(common.flow(shortFlow(dossier, figure)), `${flow_from}~${flow_to}`)
          : emptyCell,
        textCell(say.when(whenFacts(figure))),
        verdict ? textCell(common.verdicts[verdict], verdict) : emptyCell,
        textCell(common.parts(findingFacts(context.dossier, row).map(say.finding))),
        share ? textCell(say.share(shareFacts(share)), share.cap) : emptyCell,
        textCell(sourceCitation(words, dossier, source), source),
      ],
    };
  });
  return { caption: say.table.caption, columns, rows };
}
