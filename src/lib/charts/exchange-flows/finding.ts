import { nameInText } from '#lib/evidence/names.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { flowStates } from '#lib/model/flow.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { transferFacts } from './flowFacts.ts';
import { denialsOf, type Disputed, type FlowContext, type FlowLine } from './read.ts';

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
      denied: deniedDeliveries(dossier, lines),
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

/** What is reported as delivered and denied by those concerned, with all who deny any of it; null where nothing is. */
function deniedDeliveries(dossier: Dossier, lines: readonly FlowLine[]) {
  const denied = lines.flatMap(({ flow, pieces: [surest] }) => {
    if (surest!.part.state !== 'delivered') return [];
    const denials = denialsOf(dossier, surest!.part);
    return denials.length === 0 ? [] : [{ item: transferFacts(dossier, flow).item, denials }];
  });
  if (denied.length === 0) return null;
  const by = new Set(denied.flatMap(({ denials }) => denials.flatMap((check) => check.by)));
  return { items: denied.map(({ item }) => item), by: [...by].map((id) => nameInText(dossier, id)) };
}

/** How many things are at most delivered, promised and so on, from the most real; each counts once. */
function surestStates(lines: readonly FlowLine[]) {
  // The pieces of a line are ordered by how real they are.
  const surest = lines.map(({ pieces }) => pieces[0]!.part.state);
  return flowStates
    .map((state) => ({ state, amount: surest.filter((each) => each === state).length }))
    .filter(({ amount }) => amount > 0);
}
