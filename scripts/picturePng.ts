import { setImmediate } from 'node:timers/promises';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Picture } from '#lib/export/picture.ts';
import { addPngDensity, addPngText } from '#lib/export/pngText.ts';
import { registerFonts } from './canvasFonts.ts';
import { collectNewGarbage } from './garbage.ts';
import { packPng } from './packPng.ts';
import { imageAddresses, paintScene } from './paintScene.ts';

/** What is painted and packed at once: eight megabytes. */
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
  const paint = await painter(picture);
  if (scene.background === null) return paint(0, height).encode('png');
  return packPng(width, height, bands());

  async function* bands() {
    const rows = Math.max(1, Math.floor(bandPixels / width));
    for (let top = 0; top < height; top += rows) {
      yield paint(top, Math.min(rows, height - top)).data();
      collectNewGarbage();
      // They are given back when the event loop comes round.
      await setImmediate();
    }
  }
}

/**
 * Paints rows of a picture, which must be opaque or all of its rows.
 *
 * @returns given the first of them and how many they are, a canvas of these alone
 */
export async function painter({
  scene,
  width,
  height,
  given,
}: Pick<Picture, 'scene' | 'width' | 'height' | 'given'>) {
  const nameOf = await registerFonts(scene.marks, given);
  const addresses = imageAddresses(scene);
  const loaded = addresses.map(async (address) => [address, await loadImage(address)] as const);
  const box = { nameOf, given, images: new Map(await Promise.all(loaded)) };
  return (top: number, rows: number) => {
    const canvas = createCanvas(width, rows);
    const context = canvas.getContext('2d');
    context.translate(0, -top);
    context.scale(width / scene.width, height / scene.height);
    paintScene(context, scene, box);
    return canvas;
  };
}
