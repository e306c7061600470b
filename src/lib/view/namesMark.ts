import type { Dossier } from '#lib/model/dossier.ts';
import { flowStates } from '#lib/model/flow.ts';

/** Characters; what is longer is prose, which is in no key. */
const longestPart = 60;

const partsOf = new WeakMap<Dossier, ReadonlySet<string>>();

/**
 * Whether a key can be that of a mark: every part of it stands in the dossier, as an id or as a value such as a category.
 * Which of them a chart draws, only the chart knows.
 */
export function namesMark(dossier: Dossier, key: string): boolean {
  let known = partsOf.get(dossier);
  if (!known) partsOf.set(dossier, (known = collect(dossier)));
  const parts = key.split('~').filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => known.has(part));
}

function collect(dossier: Dossier): ReadonlySet<string> {
  const parts = new Set<string>(flowStates);
  const add = (value: unknown) => {
    if (typeof value === 'string') {
      if (value.length <= longestPart) parts.add(value);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add);
  };
  for (const [table, rows] of Object.entries(dossier) as [string, unknown][]) {
    if (!Array.isArray(rows)) continue;
    parts.add(table);
    rows.forEach(add);
    // What rows are called by is in keys however long it is.
    for (const { id, category } of rows as { readonly id?: string; readonly category?: string }[]) {
      if (id !== undefined) parts.add(id);
      if (category !== undefined) parts.add(category);
    }
  }
  return parts;
}
