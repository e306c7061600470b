import type { Raster } from './mark.ts';

/** A canvas of a page or one beside it. */
interface PixelCanvas {
  width: number;
  height: number;
  getContext(kind: '2d'): Pick<CanvasRenderingContext2D, 'createImageData' | 'putImageData'> | null;
}

/** Paints a raster on a canvas, a pixel a cell; whoever draws it stretches it to its size. */
export function paintRaster(canvas: PixelCanvas, { columns, rows, colours, cells }: Raster): void {
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext('2d');
  if (!context) return;
  const image = context.createImageData(columns, rows);
  const pixels = new Uint32Array(image.data.buffer);
  const inks = Uint32Array.from(colours, inkOf);
  for (let at = 0; at < cells.length; at++) pixels[at] = inks[cells[at]!]!;
  context.putImageData(image, 0, 0);
}

/** Red, green, blue and how opaque, in the order in which every browser that we serve keeps them. */
function inkOf(colour: string): number {
  const value = parseInt(colour.slice(1), 16);
  return ((0xff << 24) | ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16)) >>> 0;
}
