import type { PreparedChart, TableRow } from './kit/chart.ts';

/** A mark that is told of differently; `before` or `after` is null where it is not drawn. */
export interface MarkChange {
  /** The key of its target. */
  readonly key: string;
  /** What the mark is about: the cells that head its row. */
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A row head that stands elsewhere among those that are drawn both times. */
export interface Shift {
  readonly label: string;
  /** Its places among them, counted from 1. */
  readonly before: number;
  readonly after: number;
}

/** What differs between two views of one chart; everything is empty or null where nothing does. */
export interface ChartChanges {
  readonly headline: { readonly before: string; readonly after: string } | null;
  /** In the order of the view after, then those that are gone. */
  readonly marks: readonly MarkChange[];
  /** The fewest row heads that would have to be moved to get from one order to the other, in the order after. */
  readonly shifts: readonly Shift[];
}

/** Compares two views by what their tables say, which is exactly what is drawn. */
export function chartChanges(before: PreparedChart, after: PreparedChart): ChartChanges {
  const heads = after.table.heads ?? 1;
  const rowsBefore = keyedRows(before);
  const rowsAfter = keyedRows(after);
  const marks: MarkChange[] = [];
  for (const [key, row] of rowsAfter) {
    const old = rowsBefore.get(key);
    const found = difference(before, after, old, row, heads);
    if (found) marks.push({ key, label: headOf(row, heads), ...found });
  }
  for (const [key, row] of rowsBefore) {
    if (rowsAfter.has(key)) continue;
    marks.push({ key, label: headOf(row, heads), before: finding(before, row, heads), after: null });
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

function keyedRows(chart: PreparedChart): Map<string, TableRow> {
  return new Map(chart.table.rows.filter((row) => row.key !== '').map((row) => [row.key, row]));
}

function headOf(row: TableRow, heads: number): string {
  return row.cells
    .slice(0, heads)
    .map(({ text }) => text)
    .filter(Boolean)
    .join(', ');
}

/** All that is found, for a mark that comes or goes. */
function finding(chart: PreparedChart, row: TableRow, heads: number): string {
  return cellsIn(chart, row, heads)
    .map(({ words }) => words)
    .filter(Boolean)
    .join(', ');
}

/** Only the columns that differ, so that a reader need not look for them; null where none does. */
function difference(
  before: PreparedChart,
  after: PreparedChart,
  old: TableRow | undefined,
  row: TableRow,
  heads: number,
): Pick<MarkChange, 'before' | 'after'> | null {
  if (!old) return { before: null, after: finding(after, row, heads) };
  const was = cellsIn(before, old, heads);
  const is = cellsIn(after, row, heads);
  const differing = is.flatMap((cell, i) => (cell.words === was[i]?.words ? [] : [i]));
  if (differing.length === 0) return null;
  const say = (cells: typeof is) =>
    differing
      .map((i) => {
        const { label = '', words = '', isText = true } = cells[i] ?? {};
        return isText ? words : `${label.toLowerCase()} ${words || 'none'}`;
      })
      .filter(Boolean)
      .join(', ');
  return { before: say(was), after: say(is) };
}

function cellsIn(chart: PreparedChart, row: TableRow, heads: number) {
  return row.cells.slice(heads).flatMap((cell, i) => {
    const column = chart.table.columns[heads + i];
    if (column?.shared) return [];
    return {
      label: column?.label ?? '',
      words: cell.text,
      isText: column?.kind === 'text',
    };
  });
}

function firstHeads(rows: ReadonlyMap<string, TableRow>): string[] {
  return [...new Set([...rows.values()].map((row) => row.cells[0]?.text ?? ''))];
}

function shiftsBetween(before: readonly string[], after: readonly string[]): Shift[] {
  const both = after.filter((label) => before.includes(label));
  const old = before.filter((label) => both.includes(label));
  const placeBefore = new Map(old.map((label, i) => [label, i]));
  const places = both.map((label) => placeBefore.get(label) ?? 0);
  const staying = longestIncreasing(places);
  return both.flatMap((label, i) =>
    staying.has(i) ? [] : [{ label, before: (places[i] ?? 0) + 1, after: i + 1 }],
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
