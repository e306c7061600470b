import { rowKey, type EvidenceRow } from '#lib/evidence/evidenceRow.ts';

/** By what a mark is found. */
interface Findable {
  readonly key: string;
  readonly alsoFoundBy?: readonly string[];
  readonly rows: readonly EvidenceRow[];
}

/**
 * Finds marks by their keys.
 *
 * @param one makes one of them by itself, where there may be too many to make all; each is made once
 */
export function markFinder<Mark>(
  all: () => ReadonlyMap<string, Mark>,
  one: ((key: string) => Mark | null) | undefined,
): (key: string) => Mark | undefined {
  if (!one) return (key) => all().get(key);
  const made = new Map<string, Mark | null>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known ?? undefined;
    const mark = one(key);
    made.set(key, mark);
    return mark ?? undefined;
  };
}

/** Marks by the further keys under which links find them. */
export function marksByOtherKeys<Mark extends Findable>(marks: Iterable<Mark>): ReadonlyMap<string, Mark> {
  return new Map(
    [...marks].flatMap((mark) => (mark.alsoFoundBy ?? []).map((key): [string, Mark] => [key, mark])),
  );
}

/** The key of the first mark that rests on a row, by the row. */
export function marksByRows(marks: Iterable<Findable>): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { key, rows } of marks) {
    for (const row of rows) if (!keys.has(rowKey(row))) keys.set(rowKey(row), key);
  }
  return keys;
}
