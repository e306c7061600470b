import type { Raster } from '#lib/scene/mark.ts';
import { paintRaster } from '#lib/scene/paintRaster.ts';
import { paintScene, rastersIn } from '#lib/scene/paintScene.ts';
import { browserFontReader } from './browserFontReader.ts';
import { CanvasFonts } from './CanvasFonts.ts';
import type { Picture } from './picture.ts';
import { addPngDensity, addPngText } from './pngText.ts';

/** The smallest limit of the browsers we serve: 16,777,216 pixels (Safari on iOS). */
export const mostPixels = 4096 * 4096;

export interface BrowserPng {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
  /** True if the size asked for was beyond what browsers can draw. */
  readonly reduced: boolean;
}

const fonts = new CanvasFonts(async (bytes, name, weight) => {
  const face = new FontFace(name, bytes as BufferSource, { weight: String(weight) });
  document.fonts.add(await face.load());
}, browserFontReader);

/**
 * Paints a picture on a canvas. Never photographs the page: the result does not depend on what is on screen.
 *
 * @param texts written into the file, by PNG keyword
 * @throws FontMissingError
 * @throws Error if the browser cannot decode the logo or encode the file
 */
export async function browserPng(
  picture: Picture,
  texts: Readonly<Record<string, string>>,
): Promise<BrowserPng> {
  const { scene, given, pixelsPerMetre } = picture;
  const share = Math.min(1, Math.sqrt(mostPixels / (picture.width * picture.height)));
  const [width, height] = [Math.floor(picture.width * share), Math.floor(picture.height * share)];
  const nameOf = await fonts.namesFor(scene.marks, given);
  const logo = scene.logo ? await imageOf(scene.logo.href) : null;
  const rasters = new Map(rastersIn(scene.marks).map((raster) => [raster, paintedRaster(raster)]));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('the browser gave no canvas');
  context.scale(width / scene.width, height / scene.height);
  paintScene<HTMLImageElement | OffscreenCanvas>(context, scene, {
    nameOf,
    given,
    rasters,
    logo,
    path: Path2D,
  });
  const plain = await canvas.convertToBlob({ type: 'image/png' });
  const png = new Uint8Array(await plain.arrayBuffer());
  const bytes = addPngText(addPngDensity(png, Math.round(pixelsPerMetre * share)), texts);
  return { blob: new Blob([bytes], { type: 'image/png' }), width, height, reduced: share < 1 };
}

function paintedRaster(raster: Raster): OffscreenCanvas {
  const canvas = new OffscreenCanvas(raster.columns, raster.rows);
  paintRaster(canvas, raster);
  return canvas;
}

async function imageOf(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}
