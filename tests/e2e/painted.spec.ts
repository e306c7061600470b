import { expect } from '@playwright/test';
import { catalog } from '#lib/charts/catalog.ts';
import { readDossier } from '#lib/data/readDossier.ts';
import { drawPicture } from '#lib/export/picture.ts';
import { pictureSize } from '#lib/export/pictureSize.ts';
import { defaultView } from '#lib/model/view.ts';
import { en } from '#lib/words/en/en.ts';
import { loadAllWords } from '#lib/words/Words.ts';
import { nodeFontReader } from '#scripts/nodeFontReader.ts';
import { openDossier } from '#scripts/openDossier.ts';
import { picturePng } from '#scripts/picturePng.ts';
import { imagePixels } from '../painted.ts';
import { scriptFiles } from '../scriptDossier.ts';
import { test } from './quietTest.ts';

/** Of pixels of red, green, blue and alpha, how many differ by more than a quarter of a channel. */
function differing(one: Uint8Array, other: Uint8Array): number {
  let differ = 0;
  for (let at = 0; at < one.length; at += 4)
    if ([0, 1, 2].some((channel) => Math.abs(one[at + channel]! - other[at + channel]!) > 64)) differ++;
  return differ;
}

async function dossierOf(name: 'built-in' | 'cyrillic' | 'hangul') {
  if (name === 'built-in') return openDossier('static/data');
  const reading = readDossier(scriptFiles(name));
  if (!reading.ok) throw new Error(`no sound dossier: ${name}`);
  return reading.dossier;
}

for (const [name, theme] of [
  ['built-in', 'light'],
  ['built-in', 'dark'],
  ['cyrillic', 'light'],
  ['hangul', 'light'],
] as const)
  test(`a browser draws each SVG as the command line paints its PNG: ${name}, ${theme}`, async ({ page }) => {
    const dossier = await dossierOf(name);
    const words = await loadAllWords(en);
    for (const chart of catalog) {
      const prepared = chart.prepare(dossier, defaultView, words, 'slide');
      const request = { size: pictureSize('16:9'), scale: 1, theme, record: {} } as const;
      const picture = await drawPicture(dossier, prepared, request, nodeFontReader);
      const drawn = await page.evaluate(
        async ({ svg, width, height }) => {
          const canvas = document.createElement('canvas');
          Object.assign(canvas, { width, height });
          const image = new Image();
          image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
          await image.decode();
          canvas.getContext('2d')!.drawImage(image, 0, 0, width, height);
          return canvas.toDataURL();
        },
        { svg: picture.svg, width: picture.width, height: picture.height },
      );
      const browser = await imagePixels(Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64'));
      const painted = await imagePixels(await picturePng(picture, {}));
      expect([painted.width, painted.height]).toEqual([1920, 1080]);
      const share = differing(painted.pixels, browser.pixels) / (1920 * 1080);
      expect(share, `${chart.id}: share of pixels that differ`).toBeLessThan(0.005);
    }
  });
