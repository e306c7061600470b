import { isBindingObligation, obligations, type Obligation } from '#lib/model/provision.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { baseline, lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { obligationHeadings } from '../obligationHeadings.ts';
import { countCovered, type ProvisionData } from './summarise.ts';

/** One obligation: where its cells lie and how many marks stand side by side in them. */
export interface Column {
  readonly obligation: Obligation;
  readonly x: number;
  readonly width: number;
  readonly perLine: number;
}

/** Room left and right of the marks of a cell. */
export const cellPadding = 5;

/** Columns over names that say in plain words how strongly they oblige. */
const bands: readonly { readonly name: string; readonly obligations: readonly Obligation[] }[] = [
  { name: 'binding', obligations: ['shall', 'shall_not'] },
  { name: 'softer', obligations: ['strive', 'may'] },
  { name: 'no obligation', obligations: ['declaratory', 'interpretation'] },
];

/**
 * Shares a width among the six columns: each can hold its heading, the rest goes first to where more marks side by
 * side save most lines. The headings need about 260 units at a text size of 12.
 */
export function layoutColumns(
  data: ProvisionData,
  left: number,
  width: number,
  pitch: number,
  size: number,
): Column[] {
  const amounts = obligations.map((obligation) => data.rows.map((row) => row.cells[obligation].length));
  const widths = obligations.map((obligation) => {
    const words = obligationHeadings[obligation].split(' ');
    return Math.max(pitch, ...words.map((word) => textWidth(word, size, 400))) + 2 * cellPadding;
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
  return obligations.map((obligation, i) => {
    const own = widths[i]! + spare / obligations.length;
    const column = { obligation, x, width: own, perLine: perLine(own) };
    x += own;
    return column;
  });
}

/**
 * The column in which more marks side by side save most lines of the picture, or else of its own cells, and how many
 * it takes to save the first; null if there is none that can be afforded.
 *
 * @param amounts marks in each cell, by column and row
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

export interface ColumnHeader {
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Bands of strength, names of the columns and the total under each name. */
export function layoutColumnHeader(
  data: ProvisionData,
  columns: readonly Column[],
  top: number,
  size: number,
  theme: Theme,
): ColumnHeader {
  const marks: Mark[] = [];
  const lineHeight = size * 1.2;
  const spans = bands.map(({ name, obligations: members }) => {
    const inside = columns.filter((column) => members.includes(column.obligation));
    const x = inside[0]!.x + cellPadding;
    const width = sum(inside.map((column) => column.width)) - 2 * cellPadding;
    return { x, width, binding: members.some(isBindingObligation), lines: wrapText(name, width, size, 600) };
  });
  const bandHeight = Math.max(...spans.map(({ lines }) => lines.length)) * lineHeight;
  for (const { x, width, binding, lines } of spans) {
    const fill = binding ? theme.amount : theme.mutedInk;
    const text = lineBlock(lines, x, top + bandHeight - lines.length * lineHeight, {
      size,
      weight: 600,
      fill,
      leading: 1.2,
    });
    marks.push(...text.marks, {
      type: 'rect',
      x,
      y: top + bandHeight + 3,
      width,
      height: binding ? 2 : 1,
      fill: binding ? theme.amount : theme.hatch,
    });
  }
  const namesTop = top + bandHeight + 9;
  const names = columns.map(({ obligation, width }) =>
    wrapText(obligationHeadings[obligation], width - 2 * cellPadding + 0.01, size, 400),
  );
  const namesHeight = Math.max(...names.map((lines) => lines.length)) * lineHeight;
  columns.forEach(({ obligation, x }, i) => {
    const style = { size, fill: theme.ink, leading: 1.2 };
    const nameTop = namesTop + namesHeight - names[i]!.length * lineHeight;
    marks.push(...lineBlock(names[i]!, x + cellPadding, nameTop, style).marks);
    marks.push({
      type: 'text',
      x: x + cellPadding,
      y: namesTop + namesHeight + baseline(lineHeight, size),
      text: String(countCovered(data.rows.flatMap((row) => row.cells[obligation]))),
      size,
      weight: 600,
      fill: isBindingObligation(obligation) ? theme.amount : theme.mutedInk,
    });
  });
  return { height: bandHeight + 9 + namesHeight + lineHeight + 6, marks };
}
