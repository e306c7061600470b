import { compareText } from '#lib/model/compareText.ts';
import type { TimelineEntry } from './entry.ts';

/** A strand of events; its name is empty where there is only one. */
export interface Thread {
  readonly name: string;
  readonly entries: readonly TimelineEntry[];
}

/** What belongs to no thread, where others do. */
const otherEvents = 'Other events';

/**
 * Entries by thread, the thread of most events first and those without one last; names decide between equals. The
 * order is that of all entries in force, so that it stays while a reader looks closer.
 */
export function byThread(entries: readonly TimelineEntry[], all: readonly TimelineEntry[]): Thread[] {
  const amounts = new Map<string, number>();
  for (const { thread } of all) amounts.set(thread, (amounts.get(thread) ?? 0) + 1);
  const named = [...amounts.keys()].filter((name) => name !== '');
  if (named.length === 0) return entries.length > 0 ? [{ name: '', entries }] : [];
  const amount = (name: string) => amounts.get(name) ?? 0;
  named.sort((a, b) => amount(b) - amount(a) || a.localeCompare(b, 'en') || compareText(a, b));
  return [...named, '']
    .map((name) => ({
      name: name || otherEvents,
      entries: entries.filter((entry) => entry.thread === name),
    }))
    .filter((thread) => thread.entries.length > 0);
}
