import { rowKey, type EvidenceRow } from '#lib/evidence/evidenceRow.ts';
import type { RowKind } from '#lib/model/rowKind.ts';
import type { ChosenFacts, NotDrawn } from '#lib/words/en/chosenRows.ts';
import type { Body, RowChoice, RowGroup } from './chart.ts';

/** The ids of the rows that a reader has chosen, by kind; a kind of which none is chosen is left to the chart. */
export type Chosen = { readonly [Kind in RowKind]?: ReadonlySet<string> };

/** What of a chart the ids choose; ids of other charts and of rows that filters leave out choose nothing. */
export function chosenIn(groups: readonly RowGroup[], ids: readonly string[]): Chosen {
  const asked = new Set(ids);
  const chosen: { [Kind in RowKind]?: ReadonlySet<string> } = {};
  for (const { kind, rows } of groups) {
    const own = rows.filter(({ id, also = [] }) => [id, ...also].some((each) => asked.has(each)));
    if (own.length > 0) chosen[kind] = new Set(own.map(({ id }) => id));
  }
  return chosen;
}

/** Whether a row stays: it is chosen, or none of its kind is. */
export function isKept(chosen: Chosen, kind: RowKind, id: string): boolean {
  return chosen[kind]?.has(id) ?? true;
}

/** The rows of a kind that are drawn: of all of them those that a reader has chosen, else the usual ones. */
export function chosenOr<Row>(
  chosen: Chosen,
  kind: RowKind,
  id: (row: Row) => string,
  all: readonly Row[],
  usual: readonly Row[],
): readonly Row[] {
  return chosen[kind] ? all.filter((row) => isKept(chosen, kind, id(row))) : usual;
}

/** Whether the key of a mark has an id as its parts. */
function isOf(key: string, id: string): boolean {
  return `~${key}~`.includes(`~${id}~`);
}

/** The rows that a mark belongs to: of an actor on an issue these two, where a chart has rows of both. */
export function rowsOfMark(groups: readonly RowGroup[], key: string): RowChoice[] {
  return groups.flatMap(({ rows }) => rows.filter(({ id }) => isOf(key, id)));
}

/** How many rows of which kind are chosen and, where a drawing is given, how many of them it has. */
export function chosenFacts(groups: readonly RowGroup[], chosen: Chosen, body?: Body): ChosenFacts[] {
  return groups.flatMap(({ kind, rows }) => {
    const own = rows.filter(({ id }) => chosen[kind]?.has(id));
    if (own.length === 0) return [];
    const isDrawn = ({ id, owns }: (typeof rows)[number]) =>
      !body ||
      body.targets.some(({ key, leads }) => (owns === undefined ? !leads && isOf(key, id) : key === owns));
    return [{ kind, chosen: own.length, all: rows.length, drawn: own.filter(isDrawn).length }];
  });
}

/**
 * How much of what a headline rests on is not drawn.
 *
 * @param whole rows of all marks where nothing is chosen: a finding can rest on some that no mark has
 */
export function notDrawn(
  rests: readonly EvidenceRow[],
  whole: readonly EvidenceRow[],
  drawn: readonly EvidenceRow[],
): NotDrawn {
  const [drawable, seen] = [whole, drawn].map((rows) => new Set(rows.map(rowKey)));
  const needed = rests.map(rowKey).filter((key) => drawable!.has(key));
  const missing = needed.filter((key) => !seen!.has(key));
  if (missing.length === 0) return 'none';
  return missing.length < needed.length ? 'some' : 'all';
}
