import { flowStates, type FlowState } from '#lib/model/flow.ts';
import type { FlowLine } from './read.ts';

/** What stands in each column, from the most real; what only may come, hoped for or not, shares the last one. */
export const stateColumns: readonly (readonly FlowState[])[] = [
  ['delivered'],
  ['promised'],
  ['sought'],
  ['expected', 'feared'],
];

/** Those of some states that occur; all of them where none does, so that an empty column has a name. */
export function occurring(states: readonly FlowState[], lines: readonly FlowLine[]): readonly FlowState[] {
  const some = states.filter((state) =>
    lines.some(({ pieces }) => pieces.some(({ part }) => part.state === state)),
  );
  return some.length > 0 ? some : states;
}

/** The place of a state from left to right, for the arrow keys. */
export function stateOrder(state: FlowState): number {
  return flowStates.indexOf(state);
}
