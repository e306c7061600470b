import type { Picture } from '#lib/export/picture.ts';
import { addPngDensity, addPngText } from '#lib/export/pngText.ts';
import { fontsUsed } from '#lib/scene/fontsUsed.ts';
import { givenFontFiles, ttfFiles } from './nodeFontReader.ts';
import { drawPng } from './pngWorker.js';

/**
 * A picture as PNG, drawn without a browser; title and description are in it as text.
 *
 * @param draw where it is drawn: here, or by a worker
 */
export async function picturePng(
  picture: Picture,
  record: Readonly<Record<string, string>>,
  draw: (...task: Parameters<typeof drawPng>) => Uint8Array | Promise<Uint8Array> = drawPng,
): Promise<Uint8Array<ArrayBuffer>> {
  const names = new Set(picture.given.map(({ family }) => family));
  const ours = fontsUsed(picture.scene.marks, picture.given).filter(({ family }) => !names.has(family));
  const fontFiles = [...(await ttfFiles(ours)), ...(await givenFontFiles(picture.given))];
  const drawn = await draw({ svg: picture.svg, fontFiles, isOpaque: picture.scene.background !== null });
  return addPngText(addPngDensity(drawn, picture.pixelsPerMetre), {
    Title: picture.scene.title,
    Description: picture.scene.description,
    Standpoint: JSON.stringify({ standpoint: 1, ...record }),
  });
}
