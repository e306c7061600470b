import type { Dossier } from '#lib/model/dossier.ts';
import type { RowFilter } from './rowsInForce.ts';

/** Views of a page that take turns; more would keep rows that nobody asks for again. */
const mostKept = 4;

/**
 * What a pure function makes of a dossier and a filter, kept for the last few filters: whoever leafs through a list of a
 * hundred thousand rows, or turns it round, does not have them all gone through again. Whoever gets it must not change it.
 *
 * @param more what else of the filter counts
 */
export function byFilter<Filter extends RowFilter, Value>(
  make: (dossier: Dossier, filter: Filter) => Value,
  more: (filter: Filter) => string = () => '',
): (dossier: Dossier, filter: Filter) => Value {
  const madeOf = new WeakMap<Dossier, Map<string, Value>>();
  return (dossier, filter) => {
    let made = madeOf.get(dossier);
    if (!made) madeOf.set(dossier, (made = new Map()));
    const key = JSON.stringify([filter.sourcesOff, filter.reference, filter.asOf, more(filter)]);
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(dossier, filter);
    const [oldest] = made.keys();
    if (made.size >= mostKept) made.delete(oldest!);
    made.set(key, value);
    return value;
  };
}
