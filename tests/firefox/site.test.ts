import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync, strToU8 } from 'fflate';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveInFolder, type FolderServer } from '../e2e/folderServer.ts';
import { english } from '../english.ts';
import { inScript } from '../inScript.ts';
import { scriptFiles } from '../scriptDossier.ts';
import { openFirefox, openPage, untilAlive } from './openFirefox.ts';
import { textFaults } from './textFaults.ts';

/** The built site in Firefox, which Playwright does not drive as distributions ship it. */

const say = english.of('opening');
let browser: Browser;
let site: FolderServer;
let folder = '';
const isOfSite = (address: string) => address.startsWith(site.address);

beforeAll(async () => {
  site = await serveInFolder('/');
  browser = await openFirefox();
  folder = mkdtempSync(join(tmpdir(), 'firefox-'));
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

it('finds words over words, from the wrong side and beyond the edge', async () => {
  const { page } = await openPage(browser, [400, 400], () => true);
  await page.setContent(`<svg width="200" height="60">
      <text y="20">one word</text><text x="20" y="22">another</text>
      <text y="50" style="unicode-bidi: bidi-override">שלום</text>
    </svg>
    <p>שלום</p><div style="width: 500px">wide</div>`);
  expect(await textFaults(page)).toEqual([
    '508 px wide of 400',
    'from the left: שלום',
    'one over the other: one word / another',
  ]);
  await page.close();
});

it.each([
  ['', [1280, 720]],
  ['stances/', [1280, 720]],
  ['stances/', [360, 740]],
] as const)('opens /%s at %j without a flaw', async (path, size) => {
  const { page, heard } = await openPage(browser, size, isOfSite);
  await page.goto(site.address + path);
  await untilAlive(page);
  expect(await page.$$eval('h1', (headings) => headings.length)).toBe(1);
  expect(await textFaults(page)).toEqual([]);
  expect(heard).toEqual([]);
  await page.close();
});

it('shows the evidence of a cell by keys', async () => {
  const { page, heard } = await openPage(browser, [1280, 720], isOfSite);
  await page.goto(`${site.address}stances/`);
  await untilAlive(page);
  await (await page.waitForSelector('article [role=application]'))!.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[aria-label="Evidence"] li');
  await page.keyboard.press('Escape');
  await page.waitForSelector('[aria-label="Evidence"]', { hidden: true });
  expect(heard).toEqual([]);
  await page.close();
});

it('saves the picture that the preview shows', async () => {
  const { page, heard } = await openPage(browser, [1280, 720], isOfSite);
  await page.evaluateOnNewDocument(() => {
    const write = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file) => {
      if (file instanceof Blob && file.type === 'image/png') (window as { saved?: Blob }).saved = file;
      return write(file);
    };
  });
  await page.goto(`${site.address}stances/`);
  await untilAlive(page);
  const press = async (name: string) =>
    (await page.waitForSelector(`::-p-xpath(//button[normalize-space()="${name}"])`))!.click();
  await press(english.of('card').exportPicture);
  await page.waitForSelector('dialog img[src^="data:image/svg"]');
  await press(english.of('exporting').save);
  await page.waitForFunction(() => 'saved' in window);
  const differing = await page.evaluate(async () => {
    const png = await createImageBitmap((window as { saved?: Blob }).saved!);
    const svg = document.querySelector<HTMLImageElement>('dialog img[src^="data:image/svg"]')!;
    const pixels = [png, svg].map((image) => {
      const context = new OffscreenCanvas(png.width, png.height).getContext('2d')!;
      context.drawImage(image, 0, 0, png.width, png.height);
      return context.getImageData(0, 0, png.width, png.height).data;
    });
    const differ = pixels[0]!.filter((value, at) => Math.abs(value - pixels[1]![at]!) > 64).length;
    return differ / pixels[0]!.length;
  });
  expect(differing).toBeLessThan(0.005);
  expect(heard.filter((told) => !told.includes(calledOff))).toEqual([]);
  await page.close();
});

async function openArchive(page: Page, file: string): Promise<void> {
  await page.goto(`${site.address}open/`);
  await untilAlive(page);
  const input = await page.waitForSelector('input[type=file]:not([webkitdirectory])');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  const keep = await page.waitForSelector(`::-p-xpath(//button[normalize-space()="${say.keep.keep}"])`);
  await keep!.click();
  await page.waitForFunction(() => location.search.includes('dossier='));
}

/** What Firefox calls a download that was called off (NS_BINDING_ABORTED). */
const calledOff = 'status=2152398850';

it.each(['arabic', 'hebrew'] as const)(
  'reads a dossier in letters that run from the right: %s',
  async (script) => {
    const file = join(folder, `${script}.zip`);
    const files = [...scriptFiles(script)].map(([name, text]) => [name, strToU8(text)] as const);
    writeFileSync(file, zipSync(Object.fromEntries(files)));
    const { page, heard } = await openPage(browser, [1280, 720], isOfSite);
    await openArchive(page, file);
    const search = new URL(page.url()).search;
    for (const [width, path] of [
      [1280, ''],
      [1280, 'stances/'],
      [1280, 'actor/'],
      [360, 'stances/'],
      [360, 'sources/'],
    ] as const) {
      await page.setViewport({ width, height: 740 });
      await page.goto(`${site.address}${path}${search}`);
      await untilAlive(page);
      // A font that is on its way when the page is left would be told of.
      await page.waitForNetworkIdle({ idleTime: 300 });
      await page.waitForFunction(
        (name: string) => document.body.innerText.includes(name),
        {},
        inScript(script, 'Union'),
      );
      expect(await textFaults(page), `${path} at ${String(width)}`).toEqual([]);
      await page.waitForNetworkIdle({ idleTime: 300 });
    }
    // A page that is left calls off the fonts that it still waits for.
    expect(heard.filter((said) => !said.includes(calledOff))).toEqual([]);
    await page.close();
  },
);
