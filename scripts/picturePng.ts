import { Resvg } from '@resvg/resvg-js';
import type { Picture } from '#lib/export/picture.ts';
import { addPngText } from '#lib/export/pngText.ts';
import { fontsUsed } from '#lib/scene/fontsUsed.ts';
import { ttfFiles } from './nodeFontReader.ts';

/** A picture as PNG, drawn without a browser; title and description are in it as text. */
export async function picturePng(
  picture: Picture,
  record: Readonly<Record<string, string>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const fontFiles = await ttfFiles(fontsUsed(picture.scene.marks));
  const drawn = new Resvg(picture.svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' },
  }).render();
  return addPngText(drawn.asPng(), {
    Title: picture.scene.title,
    Description: picture.scene.description,
    Standpoint: JSON.stringify({ standpoint: 1, ...record }),
  });
}
