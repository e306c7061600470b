import { changeKinds, type ChangeKind, type KindsOfChange } from '#lib/model/changeKind.ts';
import type { PreparedChart, TableCell, TableRow } from './kit/chart.ts';
import { columnTells } from './kit/columnTells.ts';
import { isNothing, weighChange, type FoundCell } from './weighChange.ts';

/** What is found of a mark; null where it is not drawn. */
export type Found = readonly FoundCell[] | 'nothing' | null;

/** A mark that is told of differently. */
export interface MarkChange {
  /** The key of its target, in the view after if it is drawn there. */
  readonly key: string;
  readonly kind: ChangeKind;
  /** What the mark is about: the cells that head its row, as they are shown. */
  readonly heads: readonly string[];
  /** Of a mark that is found both times, the cells that differ, the same columns in both; else all that is found. */
  readonly before: Found;
  readonly after: Found;
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
  /** The most important first, those of one kind together. */
  readonly marks: readonly MarkChange[];
  /** Few row heads that would have to be moved to get from one order to the other, in the order after. */
  readonly shifts: readonly Shift[];
}

/** Compares two views by what their tables hold, which is exactly what is drawn; what reads the same is no change. */
export function chartChanges(before: PreparedChart, after: PreparedChart): ChartChanges {
  const rowsBefore = keyedRows(before);
  const rowsAfter = keyedRows(after);
  const oldKeys = new Map<string, string>();
  for (const key of rowsAfter.keys()) {
    // A mark can be known under another key, as an event is that was named after a source that is left out.
    const old = rowsBefore.has(key) ? key : before.evidence(key)?.key;
    // A slide has evidence for more marks than it draws.
    if (old === undefined || !rowsBefore.has(old)) continue;
    if (old === key || !rowsAfter.has(old)) oldKeys.set(key, old);
  }
  for (const old of rowsBefore.keys()) {
    const key = rowsAfter.has(old) ? undefined : after.evidence(old)?.key;
    if (key !== undefined && rowsAfter.has(key) && !oldKeys.has(key)) oldKeys.set(key, old);
  }
  const weighed: WeighedChange[] = [];
  for (const [key, row] of rowsAfter) {
    const old = oldKeys.get(key);
    if (old === undefined && isKnown(before, key)) continue;
    const was = old === undefined ? null : foundIn(before, rowsBefore.get(old)!);
    const change = changeBetween(was, foundIn(after, row));
    if (change) weighed.push({ key, heads: headsOf(after, row), ...change });
  }
  const known = new Set(oldKeys.values());
  for (const [key, row] of rowsBefore) {
    if (known.has(key) || isKnown(after, key)) continue;
    const change = changeBetween(foundIn(before, row), null);
    if (change) weighed.push({ key, heads: headsOf(before, row), ...change });
  }
  return {
    headline: before.headline === after.headline ? null : { before: before.headline, after: after.headline },
    marks: weighed.sort(byImportance).map(({ amount: _amount, ...mark }) => mark),
    shifts: shiftsBetween(firstHeads(rowsBefore), firstHeads(rowsAfter)),
  };
}

/** Whether something was found of a mark that a chart, as a slide does, may not draw: then it is neither new nor gone. */
function isKnown(chart: PreparedChart, key: string): boolean {
  const evidence = chart.evidence(key);
  return evidence?.key === key && evidence.rows.length > 0;
}

/** Changes by their kinds, the most important first; kinds of which there are none are left out. */
export function changesByKind({ marks }: ChartChanges): (readonly [ChangeKind, readonly MarkChange[]])[] {
  return changeKinds
    .map((kind) => [kind, marks.filter((mark) => mark.kind === kind)] as const)
    .filter(([, each]) => each.length > 0);
}

/** How many changes of each kind there are. */
export function countByKind(changes: ChartChanges): KindsOfChange {
  return changesByKind(changes).map(([kind, marks]) => [kind, marks.length]);
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

type WeighedChange = MarkChange & { readonly amount: number };
type Change = Pick<WeighedChange, 'kind' | 'before' | 'after' | 'amount'>;

/** Sorting is stable: what weighs the same stays in the order of the view after. */
function byImportance(a: WeighedChange, b: WeighedChange): number {
  return changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) || b.amount - a.amount;
}

/** Null where a reader would be told the same twice, or of nothing. */
function changeBetween(before: Found, after: Found): Change | null {
  if (!isFound(before))
    return isFound(after)
      ? { kind: 'new', amount: 0, before, after: sayingMore(after.filter(isSaid)) }
      : null;
  if (!isFound(after)) return { kind: 'gone', amount: 0, before: sayingMore(before.filter(isSaid)), after };
  const differing = before.map(({ cell }, i) => !isSame(cell, after[i]?.cell));
  if (!differing.includes(true)) return null;
  const only = (cells: readonly FoundCell[]) => cells.filter((_, i) => differing[i]);
  const [was, is] = [only(before), only(after)];
  return { ...weighChange(was, is), before: sayingMore(was), after: sayingMore(is) };
}

function isFound(found: Found): found is readonly FoundCell[] {
  return found !== null && found !== 'nothing';
}

/** Of all that is found of a mark, numbers of nothing need not be listed. */
function isSaid({ cell }: FoundCell): boolean {
  return cell.text !== '' && !(cell.value === 0 && cell.id === undefined);
}

/** Without what another of the columns says in words. */
function sayingMore(cells: readonly FoundCell[]): readonly FoundCell[] {
  const ids = new Set(cells.map(({ column }) => column.id));
  return cells.filter(({ column }) => !ids.has(columnTells(column.id).saidBy ?? ''));
}

/** What is said of the mark alone, column by column. */
function foundIn({ table }: PreparedChart, row: TableRow): FoundCell[] | 'nothing' {
  if (isNothing(table.columns, row)) return 'nothing';
  const heads = table.heads ?? 1;
  return table.columns.flatMap((column, i) =>
    i < heads || column.shared ? [] : { column, cell: row.cells[i] ?? { value: null, text: '' } },
  );
}

/** By what cells name or hold, and only if a reader sees it: what is shown in the same words is no change. */
function isSame(a: TableCell, b: TableCell | undefined): boolean {
  if (a.text === b?.text) return true;
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
