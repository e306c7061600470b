import { fontMargin, lineCount } from './frame.ts';
import { barRoom, plainInset, type CellLook, type NativeTable } from './NativeTable.ts';

/** Height of a line in its size, and what a cell has above and below its text. */
const leading = 1.25;
const padding = 3;

/**
 * The same table with room in every row for its texts as they wrap in its columns, taken from rows that have more than
 * they need: programs make rows higher where they have to, and then the table covers what stands below. Null where
 * there is not enough room for all.
 */
export function fitRows(table: NativeTable): NativeTable | null {
  const total = table.rows.reduce((sum, { height }) => sum + height, 0);
  const needed = table.rows.map(({ cells }) =>
    Math.max(...cells.map((cell, at) => heightOf(cell, table.columns[at]!, table.size))),
  );
  const least = needed.reduce((sum, height) => sum + height, 0);
  if (least > total + 0.5) return null;
  const heights = table.rows.map(({ height }, at) => Math.max(height, needed[at]!));
  const over = heights.reduce((sum, height) => sum + height, 0) - total;
  const spare = heights.map((height, at) => height - needed[at]!);
  const all = spare.reduce((sum, height) => sum + height, 0);
  const share = all > 0 ? over / all : 0;
  return {
    ...table,
    rows: table.rows.map((row, at) => ({ ...row, height: heights[at]! - spare[at]! * share })),
  };
}

function heightOf(cell: CellLook, column: number, size: number): number {
  const { texts, inset = plainInset, outset = plainInset } = cell;
  const width = Math.max(size, column - inset - outset) / fontMargin;
  const lines = texts.map(
    ({ text, bold, size: own = size }) => lineCount(text, width, own, bold ? 600 : 400) * own * leading,
  );
  return (
    Math.max(
      size * leading,
      lines.reduce((sum, height) => sum + height, 0),
    ) +
    padding +
    barRoom(cell)
  );
}
