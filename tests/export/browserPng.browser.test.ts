import { expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { readDossier } from '#lib/data/readDossier.ts';
import { browserFontReader } from '#lib/export/browserFontReader.ts';
import { browserPng } from '#lib/export/browserPng.ts';
import { drawPicture, writePicture, type Picture } from '#lib/export/picture.ts';
import { pictureSize } from '#lib/export/pictureSize.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { en } from '#lib/words/en/en.ts';
import { loadAllWords } from '#lib/words/Words.ts';
import { filesInScript, type ScriptName } from '../inScript.ts';
import { harbourFilesInBrowser } from '../ui/harbourInBrowser.ts';

const words = await loadAllWords(en);
const usual = { size: pictureSize('16:9'), scale: 1, theme: 'light', record: {} } as const;

function dossierOf(script: ScriptName): Dossier {
  const reading = readDossier(filesInScript(script, harbourFilesInBrowser()));
  if (!reading.ok) throw new Error(`no sound dossier: ${script}`);
  return reading.dossier;
}

/** Red, green, blue and alpha of a picture as the browser shows it. */
async function pixelsOf(file: Blob, { width, height }: Picture): Promise<Uint8ClampedArray> {
  const address = URL.createObjectURL(file);
  const image = new Image();
  image.src = address;
  await image.decode();
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}

/** The share of pixels that differ by more than a quarter of a channel from the SVG of the same picture. */
async function differing(picture: Picture): Promise<number> {
  const { blob } = await browserPng(picture, {});
  const painted = await pixelsOf(blob, picture);
  const drawn = await pixelsOf(new Blob([picture.svg], { type: 'image/svg+xml' }), picture);
  let differ = 0;
  for (let at = 0; at < painted.length; at += 4)
    if ([0, 1, 2, 3].some((channel) => Math.abs(painted[at + channel]! - drawn[at + channel]!) > 64))
      differ++;
  return differ / (picture.width * picture.height);
}

for (const script of ['latin', 'cyrillic', 'hangul'] as const)
  for (const presentation of ['slide', 'full'] as const)
    test(`a PNG shows what the SVG shows: ${script}, ${presentation}`, async () => {
      const dossier = dossierOf(script);
      for (const chart of catalog) {
        const prepared = chart.prepare(dossier, defaultView, words, presentation);
        const picture = await drawPicture(dossier, prepared, usual, browserFontReader);
        expect(await differing(picture), chart.id).toBeLessThan(0.005);
      }
    });

test('a PNG has what is no usual mark of a chart: cells in a raster, dashes, turned text, a logo, no ground', async () => {
  const logo =
    `data:image/svg+xml,` +
    encodeURIComponent(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"><rect width="40" height="20" fill="#0a0"/></svg>',
    );
  const raster = { columns: 2, rows: 2, colours: ['#ff0000', '#0000ff'], cells: Uint8Array.of(0, 1, 1, 0) };
  const scene: Scene = {
    width: 320,
    height: 180,
    background: null,
    marks: [
      { type: 'rect', x: 20, y: 20, width: 80, height: 80, fill: '#ffffff', raster },
      { type: 'path', d: 'M120 20L200 100', stroke: '#333333', strokeWidth: 3, dash: [6, 4] },
      { type: 'circle', x: 240, y: 60, radius: 20, fill: '#ffcc00', stroke: '#000000' },
      { type: 'text', x: 60, y: 150, text: 'a  +b', size: 18, weight: 600, fill: '#000000', rotate: -30 },
    ],
    targets: [],
    logo: { href: logo, x: 240, y: 120, width: 60, height: 40 },
    title: '',
    description: '',
  };
  const picture = await writePicture(scene, usual, browserFontReader);
  expect(await differing(picture)).toBeLessThan(0.001);
  const pixels = await pixelsOf((await browserPng(picture, {})).blob, picture);
  const at = (x: number, y: number) => [...pixels.slice(4 * (6 * y * 1920 + 6 * x)).slice(0, 4)];
  expect([at(5, 5), at(30, 30), at(90, 30), at(240, 60), at(270, 140), at(270, 122)]).toEqual([
    [0, 0, 0, 0],
    [255, 0, 0, 255],
    [0, 0, 255, 255],
    [255, 204, 0, 255],
    [0, 170, 0, 255],
    [0, 0, 0, 0],
  ]);
});
