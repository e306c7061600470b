import { createCanvas, loadImage, Path2D, type Canvas } from '@napi-rs/canvas';
import type { Picture } from '#lib/export/picture.ts';
import { addPngDensity, addPngText } from '#lib/export/pngText.ts';
import type { Mark } from '#lib/scene/mark.ts';
import { markBounds } from '#lib/scene/markBounds.ts';
import { paintScene, rastersIn } from '#lib/scene/paintScene.ts';
import { rasterAddress } from '#lib/scene/rasterPng.ts';
import { canvasFonts } from './canvasFonts.ts';
import { collectPixels } from './garbage.ts';
import { packPng } from './packPng.ts';

/** What is painted and packed at once: two megabytes. */
const bandPixels = 1 << 19;

/** Pictures are painted one after the other: two at once would be no faster, and take twice the memory. */
let last: Promise<unknown> = Promise.resolve();

/**
 * A picture as PNG, drawn without a browser; title and description are in it as text.
 *
 * @param texts written into the file, by PNG keyword
 */
export function picturePng(
  picture: Picture,
  texts: Readonly<Record<string, string>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const png = last.then(() => painted(picture));
  last = png.catch(() => {});
  return png.then((bytes) =>
    addPngText(addPngDensity(bytes, picture.pixelsPerMetre), {
      Title: picture.scene.title,
      Description: picture.scene.description,
      ...texts,
    }),
  );
}

async function painted(picture: Picture): Promise<Uint8Array> {
  const { scene, width, height } = picture;
  if (scene.background === null) return (await painter(picture, height))(0).encode('png');
  const rows = Math.max(1, Math.min(height, Math.floor(bandPixels / width)));
  const paint = await painter(picture, rows);
  return packPng(width, height, bands());

  async function* bands() {
    for (let top = 0; top < height; top += rows) {
      const pixels = paint(top).data();
      yield pixels.subarray(0, 4 * width * Math.min(rows, height - top));
      await collectPixels(pixels.length);
    }
  }
}

/**
 * Paints a picture in bands of so many rows, an opaque one as often as asked for.
 *
 * @returns given the first row, a canvas of it and those below it, which is the same for every band
 */
export async function painter(
  { scene, width, height, given }: Pick<Picture, 'scene' | 'width' | 'height' | 'given'>,
  rows: number,
): Promise<(top: number) => Canvas> {
  const nameOf = await canvasFonts.namesFor(scene.marks, given);
  const loaded = rastersIn(scene.marks).map(
    async (raster) => [raster, await loadImage(rasterAddress(raster))] as const,
  );
  const rasters = new Map(await Promise.all(loaded));
  const logo = scene.logo ? await loadImage(scene.logo.href) : null;
  const canvas = createCanvas(width, rows);
  const context = canvas.getContext('2d');
  context.lang = 'en';
  const [across, down] = [width / scene.width, height / scene.height];
  const isWhole = rows >= height;
  const reaches = isWhole ? [] : scene.marks.map(reachOf);
  return (top) => {
    context.setTransform(across, 0, 0, down, 0, -top);
    const [from, to] = [top / down, (top + rows) / down];
    const marks = isWhole
      ? scene.marks
      : scene.marks.filter((_, at) => reaches[at]![0] < to && reaches[at]![1] > from);
    paintScene(context, { ...scene, marks }, { nameOf, given, rasters, logo, path: Path2D });
    return canvas;
  };
}

/** From top to bottom; letters of a given font may be higher than ours. */
function reachOf(mark: Mark): readonly [top: number, bottom: number] {
  const [, top, , bottom] = markBounds(mark);
  const more = mark.type === 'text' ? mark.size : 1;
  return [top - more, bottom + more];
}
