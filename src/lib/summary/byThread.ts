import { compareText } from '#lib/model/compareText.ts';
import { groupBy } from './groupBy.ts';

/** An entry that belongs to a thread; empty for none. */
interface Threaded {
  readonly thread: string;
}

/** A strand of events. */
export interface Thread<Entry extends Threaded> {
  /** Empty for the events without a thread, where others have one; null where events stand in no threads at all. */
  readonly name: string | null;
  readonly entries: readonly Entry[];
}

/**
 * Entries by thread, the thread of most events first and those without one last; names decide between equals. The
 * order is that of all entries selected, so that it stays while a reader looks closer.
 */
export function byThread<Entry extends Threaded>(
  entries: readonly Entry[],
  all: readonly Entry[],
  compare: (a: string, b: string) => number,
): Thread<Entry>[] {
  const amounts = new Map([...groupBy(all, ({ thread }) => thread)].map(([name, own]) => [name, own.length]));
  const named = [...amounts].filter(([name]) => name !== '');
  if (named.length === 0) return entries.length > 0 ? [{ name: null, entries }] : [];
  named.sort(([a, most], [b, many]) => many - most || compare(a, b) || compareText(a, b));
  const drawn = groupBy(entries, ({ thread }) => thread);
  return [...named.map(([name]) => name), ''].flatMap((name) => {
    const own = drawn.get(name);
    return own ? [{ name, entries: own }] : [];
  });
}
