import { sourceCitation } from '#lib/evidence/citation.ts';
import { shortName } from '#lib/evidence/names.ts';
import type { ChartTable } from '../kit/chart.ts';
import { tableOf } from '../kit/tableOf.ts';
import { itemName, quantityFacts } from './flowFacts.ts';
import { quantitiesOf } from './marks.ts';
import type { FlowContext } from './read.ts';

/** One row for each mark, in the order of the picture. */
export function table(context: FlowContext): ChartTable {
  const { dossier, words, say, data } = context;
  const { flowStateNames, verdicts, parts } = words.of('common');
  const rows = data.lines.flatMap((line) =>
    line.pieces.map((piece) => ({ ...piece, quantities: quantitiesOf(line, piece) })),
  );
  return tableOf({ words, rows, key: ({ key }) => key, heads: 4, labels: say.table }, ({ text, number }) => ({
    commodity: text(({ flow }) => [itemName(context, flow), flow.commodity]),
    from: text(({ flow }) => [shortName(dossier, flow.from), flow.from]),
    to: text(({ flow }) => [shortName(dossier, flow.to), flow.to]),
    state: text(({ part }) => [flowStateNames[part.state], part.state]),
    sources: number(({ part }) => part.sources),
    quantity: text(({ quantities }) =>
      parts(quantities.map((each) => say.quantity(quantityFacts(dossier, each)))),
    ),
    verdict: text(({ verdict }) => [verdict && verdicts[verdict], verdict]),
    who: text(({ sources }) => parts(sources.map((id) => sourceCitation(words, dossier, id)))),
  }));
}
