import { rowKey } from '#lib/evidence/evidenceRow.ts';
import type { MarkFacts } from './defineChart.ts';

/** Marks by the further keys under which links find them. */
export function marksByOtherKeys(marks: Iterable<MarkFacts>): ReadonlyMap<string, MarkFacts> {
  return new Map(
    [...marks].flatMap((mark) => (mark.alsoFoundBy ?? []).map((key): [string, MarkFacts] => [key, mark])),
  );
}

/** The key of the first mark that rests on a row, by the row. */
export function marksByRows(marks: Iterable<MarkFacts>): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { key, rows } of marks) {
    for (const row of rows) if (!keys.has(rowKey(row))) keys.set(rowKey(row), key);
  }
  return keys;
}
