import { sourceCitation } from '#lib/evidence/citation.ts';
import { shortName } from '#lib/evidence/names.ts';
import { emptyCell, numberCell, textCell } from '../kit/cells.ts';
import type { ChartTable, TableColumn, TableRow } from '../kit/chart.ts';
import { itemName, quantityFacts } from './flowFacts.ts';
import { quantitiesOf } from './marks.ts';
import type { FlowContext } from './read.ts';

const columnIds = ['commodity', 'from', 'to', 'state', 'sources', 'quantity', 'verdict', 'who'] as const;

/** One row for each piece of a band, in the order of the picture. */
export function table(context: FlowContext): ChartTable {
  const { dossier, words, say, data } = context;
  const common = words.of('common');
  const rows = data.lines.flatMap((line) =>
    line.pieces.map((piece): TableRow => {
      const { key, flow, part, sources, verdict } = piece;
      const quantities = quantitiesOf(line, piece).map((each) => say.quantity(quantityFacts(dossier, each)));
      return {
        key,
        cells: [
          textCell(itemName(context, flow), flow.commodity),
          textCell(shortName(dossier, flow.from), flow.from),
          textCell(shortName(dossier, flow.to), flow.to),
          textCell(common.flowStateNames[part.state], part.state),
          numberCell(words, part.sources),
          quantities.length > 0 ? textCell(common.parts(quantities)) : emptyCell,
          verdict === null ? emptyCell : textCell(common.verdicts[verdict], verdict),
          textCell(common.parts(sources.map((id) => sourceCitation(words, dossier, id)))),
        ],
      };
    }),
  );
  const columns = columnIds.map((id): TableColumn => {
    return { id, label: say.table[id], kind: id === 'sources' ? 'number' : 'text' };
  });
  return { caption: say.table.caption, heads: 4, columns, rows };
}
