import type { Area } from '#lib/scene/scene.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Body, Box } from './chart.ts';
import { Cursor } from './Cursor.ts';
import type { GridHeader } from './gridHeader.ts';
import { evenColumns, heightOf as heightOfLines, type ColumnLine } from './fillColumns.ts';
import { joined } from './joined.ts';

/** A column of a grid, be it of labels or of cells; x counts from the left edge of the grid. */
export interface GridColumn {
  readonly x: number;
  readonly width: number;
}

/** Something that says how high it must be at least, and is drawn when its place is known. */
export interface GridCell {
  readonly height: number;
  /** The place is as wide as the column and as high as the row. */
  readonly draw: (cursor: Cursor, place: Area) => void;
}

export interface GridRow {
  /** Stands above the cells and is as wide as the grid: where it is narrow, the label. */
  readonly above?: GridCell;
  /** One for each column, null where there is nothing; the row is as high as the highest of them. */
  readonly cells: readonly (GridCell | null)[];
  /** A line across the grid at the top of the row; default true. */
  readonly rule?: boolean;
  /** Room above the line; default 0. */
  readonly gap?: number;
}

export interface GridGroup {
  /** Empty for none. */
  readonly heading: string;
  readonly rows: readonly GridRow[];
}

/** Rows of cells in columns, in groups under headings, in one block or in two side by side. */
export interface Grid {
  /** From left to right; the last of them ends the grid. */
  readonly columns: readonly GridColumn[];
  /** Over the columns of each block. */
  readonly header?: GridHeader;
  /** None is without rows. */
  readonly groups: readonly GridGroup[];
  /** Above and below the heading of a group; default 8 and 5. */
  readonly headingGaps?: { readonly above: number; readonly below: number };
  /** Two blocks side by side, as even as may be; `continued` heads a group that goes on in the second. */
  readonly blocks?: { readonly continued: (heading: string) => string };
  /** The most by which each row grows to fill the height of the box; into its cells, or into the room between rows. */
  readonly stretch?: { readonly most: number; readonly into: 'cells' | 'gaps' };
  /** Tints behind columns, from the first row to the last. */
  readonly grounds?: readonly { readonly x: number; readonly width: number; readonly fill: string }[];
}

/** A grid with its heights decided and nothing drawn yet, so that many can be tried. */
export interface GridLayout {
  readonly height: number;
  /** Number of blocks; one where there is nothing to put into a second. */
  readonly blocks: number;
  /** Draws at the cursor, which moves below the grid. */
  readonly drawOn: (cursor: Cursor) => void;
  /** The grid alone, as the body of a chart; what leads elsewhere comes after the marks for whoever comes by keyboard. */
  readonly body: () => Body;
}

/** A heading in lines, or a row. */
interface Line extends ColumnLine<Line> {
  readonly words?: readonly string[];
  readonly row?: GridRow;
}

const leading = 1.25;
const blockGap = 28;

/** The width of each of two blocks side by side. */
export function blockWidth({ width }: Pick<Box, 'width'>): number {
  return (width - blockGap) / 2;
}

/** Lays a grid out from the top of the box. */
export function layoutGrid(box: Box, grid: Grid): GridLayout {
  const { columns, header, stretch, blocks, headingGaps = { above: 8, below: 5 } } = grid;
  const last = columns.at(-1);
  const width = last ? last.x + last.width : 0;
  const headingLine = (text: string): Line => {
    const words = wrapText(text, width, box.textSize, 600);
    const height = words.length * box.textSize * leading + headingGaps.above + headingGaps.below;
    return { words, height, level: 0, again: () => headingLine(blocks?.continued(text) ?? text) };
  };
  const lines = grid.groups.flatMap(({ heading, rows }): Line[] => [
    ...(heading === '' ? [] : [headingLine(heading)]),
    ...rows.map((row): Line => ({ row, height: heightOf(row) })),
  ]);
  const columnsOfLines = evenColumns(lines, blocks ? 2 : 1);
  const headerHeight = header?.height ?? 0;
  const natural = headerHeight + Math.max(...columnsOfLines.map(heightOfLines)) + 1;
  const mostRows = Math.max(1, ...columnsOfLines.map((block) => block.filter(({ row }) => row).length));
  const room = box.height === null ? 0 : Math.max(0, (box.height - natural) / mostRows);
  const spare = Math.min(stretch?.most ?? 0, room);
  const height = natural + mostRows * spare;

  const drawOn = (cursor: Cursor) => {
    const top = cursor.y;
    columnsOfLines.forEach((block, b) => {
      const x = box.x + (b * (box.width + blockGap)) / columnsOfLines.length;
      cursor.y = top + headerHeight;
      const rowsHeight = heightOfLines(block) + block.filter(({ row }) => row).length * spare;
      for (const { fill, ...ground } of grid.grounds ?? []) {
        const place = { x: x + ground.x, y: cursor.y, width: ground.width, height: rowsHeight };
        cursor.add({ type: 'rect', ...place, fill });
      }
      header?.draw(cursor, x, top);
      for (const { words = [], row } of block) {
        if (row) drawRow(cursor, row, x);
        else {
          cursor.gap(headingGaps.above);
          cursor.lines(words, { x, weight: 600, fill: box.theme.mutedInk, leading });
          cursor.gap(headingGaps.below);
        }
      }
    });
    cursor.y = top + height;
  };

  function drawRow(cursor: Cursor, { above, cells, rule = true, gap = 0 }: GridRow, x: number): void {
    cursor.gap(gap);
    if (rule) cursor.add({ type: 'rect', x, y: cursor.y, width, height: 1, fill: box.theme.rule });
    if (above) {
      above.draw(cursor, { x, y: cursor.y, width, height: above.height });
      cursor.gap(above.height);
    }
    const own = cellsHeight(cells);
    const inside = stretch?.into === 'gaps' ? spare / 2 : 0;
    const place = { y: cursor.y + inside, height: own + spare - 2 * inside };
    cells.forEach((cell, i) => {
      const column = columns[i]!;
      cell?.draw(cursor, { x: x + column.x, width: column.width, ...place });
    });
    cursor.gap(own + spare);
  }

  return {
    height,
    blocks: columnsOfLines.length,
    drawOn,
    body: () => {
      const cursor = new Cursor(box);
      drawOn(cursor);
      return {
        ...joined(height, cursor),
        ...(headerHeight > 0 ? { heads: [{ from: box.y, to: box.y + headerHeight }] } : {}),
      };
    },
  };
}

function heightOf({ above, cells, gap = 0 }: GridRow): number {
  return gap + (above?.height ?? 0) + cellsHeight(cells);
}

function cellsHeight(cells: GridRow['cells']): number {
  return Math.max(0, ...cells.map((cell) => cell?.height ?? 0));
}
