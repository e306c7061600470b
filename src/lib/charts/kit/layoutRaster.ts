import { labelWidth } from '#lib/scene/labelWidth.ts';
import type { Raster } from '#lib/scene/mark.ts';
import { lineBlock } from '#lib/scene/textBlock.ts';
import { wrapText } from '#lib/scene/wrapText.ts';
import type { Body, Box } from './chart.ts';
import { Cursor } from './Cursor.ts';
import { sparseLabels } from './sparseLabels.ts';

/** Of a row of cells, as far as the picture may be as high as it likes. */
const rowHeights = { least: 0.8, usual: 7 };
const leading = 1.2;
const heights = { least: 360, most: 900 };

/** A part of a raster that leads elsewhere; its place is in cells, from the upper left one. */
export interface RasterPart {
  readonly key: string;
  /** Among the parts. */
  readonly row: number;
  readonly column: number;
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** A picture of very many cells. */
export interface RasterPicture {
  readonly rowNames: readonly string[];
  readonly columnNames: readonly string[];
  readonly raster: Raster;
  readonly parts: readonly RasterPart[];
}

/** All cells at once, each a spot of colour, below and beside as many names as there is room for; parts lead to themselves. */
export function layoutRaster({ rowNames, columnNames, raster, parts }: RasterPicture, box: Box): Body {
  const { theme, textSize: size } = box;
  const cursor = new Cursor(box);
  const names = labelWidth(rowNames, size, 400, box.width * 0.2) + 8;
  const rowLines = rowNames.map((name) => wrapText(name, names - 8, size, 400));
  const highest = Math.max(...rowLines.map(({ length }) => length)) * size * leading + 3;
  const width = box.width - names;
  const columnWidth = width / columnNames.length;
  const style = { size, fill: theme.ink };
  cursor.block(sparseLabels(columnNames, box.x + names, cursor.y, columnWidth, style));
  cursor.gap(5);
  const rows = rowNames.length;
  const height = Math.max(60, box.height === null ? natural(rows) : box.height - (cursor.y - box.y));
  const rowHeight = height / rows;
  const rowStep = Math.max(1, Math.ceil(highest / rowHeight));
  const lowest = cursor.y + height;
  let above = -Infinity;
  for (let at = 0; at < rows; at += rowStep) {
    const lines = rowLines[at]!;
    const own = lines.length * size * leading;
    const top = Math.min(cursor.y + (at + 0.5) * rowHeight - own / 2, lowest - own);
    // The last one would stand on the one before, where the last row is lower than a name.
    if (top < above) continue;
    cursor.add(...lineBlock(lines, box.x, top, { ...style, leading }).marks);
    above = top + own;
  }
  const place = { x: box.x + names, y: cursor.y, width, height };
  cursor.add({ type: 'rect', ...place, fill: theme.emptyFill, raster });
  for (const { key, row, column, ...cells } of parts) {
    cursor.targets.push({
      key,
      leads: true,
      x: place.x + cells.left * columnWidth,
      y: place.y + cells.top * rowHeight,
      width: cells.width * columnWidth,
      height: cells.height * rowHeight,
      row,
      column,
    });
  }
  cursor.gap(height);
  return cursor.body();
}

function natural(rows: number): number {
  const { least, usual } = rowHeights;
  return Math.max(rows * least, Math.min(heights.most, Math.max(heights.least, rows * usual)));
}
