import type { Raster } from './mark.ts';

/**
 * The same raster with so many pixels a cell in each direction as make it about so wide, for programs that blur a picture
 * which they show larger than it is.
 *
 * @param width in pixels
 */
export function enlargedRaster({ columns, rows, colours, cells }: Raster, width: number): Raster {
  const times = Math.max(1, Math.round(width / columns));
  const larger = new Uint8Array(columns * times * rows * times);
  let at = 0;
  for (let row = 0; row < rows * times; row++) {
    const start = Math.floor(row / times) * columns;
    for (let column = 0; column < columns; column++) {
      larger.fill(cells[start + column]!, at, (at += times));
    }
  }
  return { columns: columns * times, rows: rows * times, colours, cells: larger };
}
