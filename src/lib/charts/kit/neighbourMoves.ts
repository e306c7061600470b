import type { Move } from './chart.ts';

/** What a move leads to, with the name that its label gives it. */
interface Neighbour extends Pick<Move, 'view' | 'focus'> {
  readonly name: string;
}

/**
 * The moves to what stands before and after in a list, by the keys that leaf through pages.
 *
 * @param here what is shown; where it is not in the list there is no way on
 * @param labels of the one before and of the one after, by name; by null where the list ends
 */
export function neighbourMoves<Each>(
  list: readonly Each[],
  here: Each,
  labels: readonly [previous: (name: string | null) => string, next: (name: string | null) => string],
  neighbour: (at: Each) => Neighbour,
): Move[] {
  const at = list.indexOf(here);
  return ([-1, 1] as const).map((step, i) => {
    const key = step < 0 ? 'PageUp' : 'PageDown';
    const there = at === -1 ? undefined : list[at + step];
    if (there === undefined) return { key, label: labels[i]!(null), view: null };
    const { name, ...move } = neighbour(there);
    return { key, label: labels[i]!(name), ...move };
  });
}
