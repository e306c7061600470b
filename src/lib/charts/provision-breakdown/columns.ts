import { isBindingObligation, obligations, type Obligation } from '#lib/model/provision.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { baseline, lineBlock } from '#lib/scene/textBlock.ts';
import { textWidth } from '#lib/scene/textWidth.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import { obligationHeadings } from '../obligationHeadings.ts';
import { cellPadding, unitColumns, type UnitColumn } from '../unitColumns.ts';
import { countCovered, type ProvisionData } from './summarise.ts';

export interface Column extends UnitColumn {
  readonly obligation: Obligation;
}

/** Columns over names that say in plain words how strongly they oblige. */
const bands: readonly { readonly name: string; readonly obligations: readonly Obligation[] }[] = [
  { name: 'binding', obligations: ['shall', 'shall_not'] },
  { name: 'softer', obligations: ['strive', 'may'] },
  { name: 'no obligation', obligations: ['declaratory', 'interpretation'] },
];

/** Shares a width among the six columns. The headings need about 260 units at a text size of 12. */
export function layoutColumns(
  data: ProvisionData,
  left: number,
  width: number,
  pitch: number,
  size: number,
): Column[] {
  const amounts = obligations.map((obligation) => data.rows.map((row) => row.cells[obligation].length));
  const leasts = obligations.map((obligation) =>
    Math.max(...obligationHeadings[obligation].split(' ').map((word) => textWidth(word, size, 400))),
  );
  return unitColumns(amounts, leasts, left, width, pitch).map((column, i) => ({
    obligation: obligations[i]!,
    ...column,
  }));
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
    const width = inside.reduce((sum, column) => sum + column.width, 0) - 2 * cellPadding;
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
