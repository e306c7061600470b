import { sourceNumber } from '#lib/evidence/citation.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { MarkFacts } from '../kit/defineChart.ts';
import { quantityFacts, shortTransfer, transferFacts } from './flowFacts.ts';
import type { FlowContext, FlowLine, FlowPiece, Quantity } from './read.ts';

/** One for each thing in each state, in the order of the picture. */
export function marks({ dossier, say, data }: FlowContext): MarkFacts[] {
  return data.lines.flatMap((line) =>
    line.pieces.map((piece): MarkFacts => {
      const { key, flow, part, sources, verdict } = piece;
      const { state } = part;
      return {
        key,
        rows: part.rows,
        title: () => say.title({ ...shortTransfer(dossier, flow), state }),
        sentence: () =>
          say.sentence({
            ...transferFacts(dossier, flow),
            state,
            sources: part.sources,
            numbers: sources.map((id) => sourceNumber(dossier, id)),
            quantities: quantitiesOf(line, piece).map((each) => quantityFacts(dossier, each)),
            isDisputed: isWrong(verdict),
          }),
      };
    }),
  );
}

/** What figures say of a mark; only what has passed has a quantity. */
export function quantitiesOf({ quantities }: FlowLine, { part }: FlowPiece): readonly Quantity[] {
  return part.state === 'delivered' ? quantities : [];
}
