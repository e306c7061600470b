import { sourceCitation, sourceNumber } from '#lib/evidence/citation.ts';
import { shortName } from '#lib/evidence/names.ts';
import { listed } from '../kit/listed.ts';
import { itemName, quantityFacts, shortTransfer, transferFacts } from './flowFacts.ts';
import type { FlowContext } from './read.ts';

/** Each thing in each state, in the order of the picture; only what has passed has a quantity. */
export const pieces = listed((context: FlowContext) => {
  const { dossier, words, say, data } = context;
  const { flowStateNames, verdicts, parts } = words.of('common');
  const items = data.lines.flatMap((line) =>
    line.pieces.map((piece) => {
      const told = piece.part.state === 'delivered' ? line.quantities : [];
      return { ...piece, quantities: told.map((each) => quantityFacts(dossier, each)) };
    }),
  );
  return {
    items,
    key: ({ key }) => key,
    rows: ({ part }) => part.rows,
    title: ({ flow, part: { state } }) => say.title({ ...shortTransfer(dossier, flow), state }),
    sentence: ({ flow, part, sources, quantities, disputed }) =>
      say.sentence({
        ...transferFacts(dossier, flow),
        state: part.state,
        sources: part.sources,
        numbers: sources.map((id) => sourceNumber(dossier, id)),
        quantities,
        disputed,
      }),
    heads: 4,
    labels: say.table,
    columns: ({ text, number }) => ({
      commodity: text(({ flow }) => [itemName(context, flow), flow.commodity]),
      from: text(({ flow }) => [shortName(dossier, flow.from), flow.from]),
      to: text(({ flow }) => [shortName(dossier, flow.to), flow.to]),
      state: text(({ part }) => [flowStateNames[part.state], part.state]),
      sources: number(({ part }) => part.sources),
      quantity: text(({ quantities }) => parts(quantities.map(say.quantity))),
      verdict: text(({ verdict }) => [verdict && verdicts[verdict], verdict]),
      who: text(({ sources }) => parts(sources.map((id) => sourceCitation(words, dossier, id)))),
    }),
  };
});
