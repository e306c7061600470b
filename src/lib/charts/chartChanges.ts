import { defaultView, type View } from '#lib/model/view.ts';
import type { PreparedChart, TableCell, TableColumn, TableRow } from './kit/chart.ts';

/** What a table says in a column of a row. */
export interface FoundCell {
  readonly column: TableColumn;
  readonly cell: TableCell;
}

/** A mark that is told of differently; `before` or `after` is null where it is not drawn. */
export interface MarkChange {
  /** The key of its target. */
  readonly key: string;
  /** What the mark is about: the cells that head its row, as they are shown. */
  readonly heads: readonly string[];
  /** Of a mark that is drawn both times, the cells that differ, the same columns in both; else all that is found. */
  readonly before: readonly FoundCell[] | null;
  readonly after: readonly FoundCell[] | null;
}

/** A row head that stands elsewhere among those that are drawn both times. */
export interface Shift {
  readonly label: string;
  /** Its places among them, counted from 1; two different ones. */
  readonly before: number;
  readonly after: number;
}

/** What differs between two views of one chart; everything is empty or null where nothing does. */
export interface ChartChanges {
  readonly headline: { readonly before: string; readonly after: string } | null;
  /** In the order of the view after, then those that are gone. */
  readonly marks: readonly MarkChange[];
  /** Few row heads that would have to be moved to get from one order to the other, in the order after. */
  readonly shifts: readonly Shift[];
}

/** The view with all documents at any date, with which one that leaves some out is compared; null for any other. */
export function comparedWith(view: View): View | null {
  const { sourcesOff, asOf } = defaultView;
  return view.sourcesOff.length > 0 || view.asOf !== asOf ? { ...view, sourcesOff, asOf } : null;
}

/** Compares two views by what their tables hold, which is exactly what is drawn. */
export function chartChanges(before: PreparedChart, after: PreparedChart): ChartChanges {
  const rowsBefore = keyedRows(before);
  const rowsAfter = keyedRows(after);
  const marks: MarkChange[] = [];
  for (const [key, row] of rowsAfter) {
    const old = rowsBefore.get(key);
    const is = foundIn(after, row);
    const was = old && foundIn(before, old);
    const differ = ({ cell }: FoundCell, i: number) => !was || !isSame(cell, was[i]?.cell);
    const differing = is.map(differ);
    if (was && !differing.includes(true)) continue;
    const only = (cells: readonly FoundCell[]) => cells.filter((_, i) => differing[i]);
    marks.push({ key, heads: headsOf(after, row), before: was ? only(was) : null, after: only(is) });
  }
  for (const [key, row] of rowsBefore) {
    if (rowsAfter.has(key)) continue;
    marks.push({ key, heads: headsOf(before, row), before: foundIn(before, row), after: null });
  }
  return {
    headline: before.headline === after.headline ? null : { before: before.headline, after: after.headline },
    marks,
    shifts: shiftsBetween(firstHeads(rowsBefore), firstHeads(rowsAfter)),
  };
}

/** How many things differ; 0 if the view changes nothing on this chart. */
export function countChanges({ headline, marks, shifts }: ChartChanges): number {
  return (headline ? 1 : 0) + marks.length + shifts.length;
}

function keyedRows({ table }: PreparedChart): Map<string, TableRow> {
  return new Map(table.rows.filter((row) => row.key !== '').map((row) => [row.key, row]));
}

function headsOf({ table }: PreparedChart, { cells }: TableRow): string[] {
  return cells
    .slice(0, table.heads ?? 1)
    .map(({ text }) => text)
    .filter((text) => text !== '');
}

/** What is said of the mark alone, column by column. */
function foundIn({ table }: PreparedChart, { cells }: TableRow): FoundCell[] {
  const heads = table.heads ?? 1;
  return table.columns.flatMap((column, i) =>
    i < heads || column.shared ? [] : { column, cell: cells[i] ?? { value: null, text: '' } },
  );
}

/** By what cells name or hold, never by the words they are shown in. */
function isSame(a: TableCell, b: TableCell | undefined): boolean {
  return a.id === b?.id && a.unit === b?.unit && (a.id !== undefined || a.value === b?.value);
}

/** What heads the rows, by id. */
function firstHeads(rows: ReadonlyMap<string, TableRow>): Map<string, string> {
  return new Map(
    [...rows.values()].map(({ cells: [head] }) => [head?.id ?? String(head?.value ?? ''), head?.text ?? '']),
  );
}

function shiftsBetween(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Shift[] {
  const both = [...after.keys()].filter((id) => before.has(id));
  const old = new Map([...before.keys()].filter((id) => after.has(id)).map((id, place) => [id, place]));
  const places = both.map((id) => old.get(id)!);
  const staying = longestIncreasing(places);
  return both.flatMap((id, i) =>
    // Between two that change places one may be neither among those that stay nor anywhere else.
    staying.has(i) || places[i] === i
      ? []
      : [{ label: after.get(id) ?? '', before: places[i]! + 1, after: i + 1 }],
  );
}

/** Positions of one of the longest increasing subsequences, by patience sorting (Fredman 1975). */
function longestIncreasing(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, i) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? (ends[low - 1] ?? -1) : -1);
    ends[low] = i;
  });
  const chosen = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at !== -1; at = previous[at] ?? -1) chosen.add(at);
  return chosen;
}
