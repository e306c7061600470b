import { rowKey, type EvidenceRow } from '#lib/evidence/evidenceRow.ts';

/** By what a mark is found. */
interface Findable {
  readonly key: string;
  readonly alsoFoundBy?: readonly string[];
  readonly rows: readonly EvidenceRow[];
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
