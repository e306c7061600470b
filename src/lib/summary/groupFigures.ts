import { max, min } from 'd3';
import type { Figure } from '#lib/model/figure.ts';
import { groupBy } from './groupBy.ts';

/** Amounts, shares of a whole and changes never share an axis, even where their unit is the same. */
export type AxisKind = 'amount' | 'share' | 'change';

export function axisKind(figure: Figure): AxisKind {
  return figure.kind === 'share' || figure.kind === 'change' ? figure.kind : 'amount';
}

/** Values further apart than this are no longer to be compared by length, unless they are of one measure. */
const widestSpread = 1000;

/**
 * Figures that belong on one axis: the same unit and kind of axis, tied by measure or by commodity (so that a
 * delivery meets its cap), counts of the same things in any case. Where such a group spans several orders of
 * magnitude and has no cap, it is split by measure. Groups and figures are in no particular order.
 *
 * @param isCredible false for values that are known to be wrong in size
 */
export function groupFigures<T extends { readonly figure: Figure }>(
  rows: readonly T[],
  isCredible: (row: T) => boolean,
): T[][] {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up;
    // All on the way lead to it from now on: of thousands of commodities the ways would grow too long.
    for (let at = key; at !== root;) {
      const next = parents.get(at)!;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  const measureKey = ({ figure }: T) => keyOf(figure, 'measure', figure.measure);
  for (const row of rows) {
    const { figure } = row;
    const ties = figure.commodity ? [keyOf(figure, 'commodity', figure.commodity)] : [];
    if (figure.kind === 'count' && !figure.commodity) ties.push(keyOf(figure, 'things', ''));
    for (const tie of ties) parents.set(rootOf(measureKey(row)), rootOf(tie));
  }
  const groups = [...groupBy(rows, (row) => rootOf(measureKey(row))).values()];
  return groups.flatMap((group) => {
    const sizes = group.filter(isCredible).map(({ figure }) => Math.abs(figure.value));
    const spread = (max(sizes) ?? 0) / (min(sizes, (size) => (size > 0 ? size : null)) ?? Infinity);
    if (!(spread > widestSpread) || group.some(({ figure }) => figure.kind === 'cap')) return [group];
    return [...groupBy(group, measureKey).values()];
  });
}

function keyOf(figure: Figure, tie: string, name: string): string {
  return [figure.unit, axisKind(figure), tie, name].join('\n');
}
