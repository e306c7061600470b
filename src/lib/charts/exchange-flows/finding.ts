import { flowStates } from '#lib/model/flow.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { transferFacts } from './flowFacts.ts';
import type { Disputed, FlowContext, FlowLine } from './read.ts';

/** What passes between the two with most things between them: the only thing, or how many, each by its surest state. */
export function finding({ dossier, data }: FlowContext): FindingOf<'exchange-flows'> {
  const lines = data.main.flatMap((group) => group.lines);
  const pieces = lines.flatMap((line) => line.pieces);
  const rests = pieces.flatMap(({ part }) => part.rows);
  const { item, from, to } = transferFacts(dossier, lines[0]!.flow);
  if (lines.length === 1) {
    const states = pieces.map(({ part }) => part.state);
    return { kind: 'one', facts: { item, from, to, states }, rests };
  }
  return {
    kind: 'several',
    facts: {
      from,
      to,
      bothWays: data.main.length > 1,
      transfers: lines.length,
      surest: surestStates(lines),
      disputed: disputedDeliveries(lines, 'all'),
      disputedAmounts: disputedDeliveries(lines, 'amount'),
    },
    rests,
  };
}

/** How many things are reported as delivered where what was published is against that, or against the amount alone. */
function disputedDeliveries(lines: readonly FlowLine[], what: Disputed): number {
  return lines.filter(
    ({ pieces: [surest] }) => surest!.part.state === 'delivered' && surest!.disputed === what,
  ).length;
}

/** How many things are at most delivered, promised and so on, from the most real; each counts once. */
function surestStates(lines: readonly FlowLine[]) {
  // The pieces of a line are ordered by how real they are.
  const surest = lines.map(({ pieces }) => pieces[0]!.part.state);
  return flowStates
    .map((state) => ({ state, amount: surest.filter((each) => each === state).length }))
    .filter(({ amount }) => amount > 0);
}
