import type { Area } from '#lib/scene/scene.ts';
import { widest } from '#lib/scene/textWidth.ts';
import type { Box } from './chart.ts';
import type { GridColumn } from './grid.ts';
import type { ColumnHeading } from './gridHeader.ts';

/** A column of cells that hold one mark for each item: where it lies and how many marks stand side by side in a cell. */
export interface UnitColumn extends GridColumn {
  readonly perLine: number;
}

/** Room left and right of the marks of a cell. */
const cellPadding = 5;

/**
 * Shares a width among columns: each can hold its heading and one mark, the rest goes first to where more marks side by
 * side save most lines.
 *
 * @param amounts marks in each cell, by column and row
 * @param headings of the columns, which break between words
 * @param pitch distance of the marks
 */
export function unitColumns(
  amounts: readonly (readonly number[])[],
  headings: readonly string[],
  { x: left, width }: GridColumn,
  pitch: number,
  textSize: number,
): UnitColumn[] {
  const widths = headings.map((heading) => {
    return Math.max(pitch, widest(heading.split(' '), textSize, 400)) + 2 * cellPadding;
  });
  // The gap behind the last mark of a line may lie in the padding.
  const perLine = (own: number) =>
    Math.max(1, Math.floor((own - 2 * cellPadding + pitch / 3 + 0.01) / pitch));
  let spare = width - sum(widths);
  for (;;) {
    const capacities = widths.map(perLine);
    const wider = bestToWiden(amounts, capacities, (column, capacity) => {
      return 2 * cellPadding + capacity * pitch - pitch / 3 - widths[column]! <= spare;
    });
    if (wider === null) break;
    const own = 2 * cellPadding + wider.capacity * pitch - pitch / 3;
    spare -= own - widths[wider.column]!;
    widths[wider.column] = own;
  }
  let x = left;
  return widths.map((least) => {
    const own = least + spare / widths.length;
    const column = { x, width: own, perLine: perLine(own) };
    x += own;
    return column;
  });
}

/** A column without the room left and right of its marks. */
export function insideOf({ x, width }: GridColumn): GridColumn {
  return { x: x + cellPadding, width: width - 2 * cellPadding };
}

/** From the first of several columns to the last. */
export function spanOf(columns: readonly GridColumn[]): GridColumn {
  const [first, last] = [columns[0]!, columns.at(-1)!];
  return { x: first.x, width: last.x + last.width - first.x };
}

/** The name of a column and, under it, how many marks it holds. */
export function unitHeading(
  column: GridColumn,
  name: string,
  total: string,
  { theme }: Pick<Box, 'theme'>,
  fill = theme.mutedInk,
): ColumnHeading {
  const texts = [
    { text: name, fill: theme.ink },
    { text: total, weight: 600, fill },
  ] as const;
  return { ...insideOf(column), texts };
}

/**
 * Where the marks of a cell stand, line by line from its top.
 *
 * @param radius of the marks, in multiples of their distance
 */
export function unitPlaces(
  { x, perLine }: Pick<UnitColumn, 'x' | 'perLine'>,
  amount: number,
  top: number,
  pitch: number,
  radius: number,
): Area[] {
  return Array.from({ length: amount }, (_, i) => ({
    // The first mark, not its area, begins where the heading does.
    x: x + cellPadding - pitch * (0.5 - radius) + (i % perLine) * pitch,
    y: top + Math.floor(i / perLine) * pitch,
    width: pitch,
    height: pitch,
  }));
}

/**
 * The column in which more marks side by side save most lines of the picture, or else of its own cells, and how many
 * it takes to save the first; null if there is none that can be afforded.
 *
 * @param capacities marks side by side in each column as it is
 */
function bestToWiden(
  amounts: readonly (readonly number[])[],
  capacities: readonly number[],
  affordable: (column: number, capacity: number) => boolean,
): { readonly column: number; readonly capacity: number } | null {
  const linesOf = (column: number, capacity: number) =>
    amounts[column]!.map((amount) => Math.ceil(amount / capacity));
  const lines = capacities.map((capacity, column) => linesOf(column, capacity));
  let best: { column: number; capacity: number; saved: number } | null = null;
  for (const [column, current] of lines.entries()) {
    const total = sum(current);
    let capacity = capacities[column]! + 1;
    const most = Math.max(...amounts[column]!);
    while (capacity < most && sum(linesOf(column, capacity)) === total) capacity++;
    if (capacity > most || !affordable(column, capacity)) continue;
    const wider = linesOf(column, capacity);
    const rows = current.map((own, row) => {
      const others = Math.max(...lines.map((each, i) => (i === column ? 0 : each[row]!)));
      return Math.max(others, own) - Math.max(others, wider[row]!);
    });
    // Lines of the picture weigh more than all those of cells.
    const saved = sum(rows) * 1e6 + total - sum(wider);
    if (!best || saved > best.saved) best = { column, capacity, saved };
  }
  return best;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
