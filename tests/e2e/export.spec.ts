import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { catalog } from '#lib/charts/catalog.ts';
import type { Chart } from '#lib/charts/kit/chart.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { readPngText } from '#lib/export/pngText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { darkTheme, lightTheme } from '#lib/scene/theme.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { cardOf, openLive } from './liveChart.ts';
import { test } from './quietTest.ts';
import { sitePages } from './sitePages.ts';
import { english } from '../english.ts';

let dossier: Dossier;
test.beforeAll(async () => {
  dossier = await shippedDossier();
});

/** Opens the export of a chart and waits until there is a picture. */
async function openExport(page: Page, chart: Chart, query = ''): Promise<Locator> {
  await openLive(page, `${chart.page}/${query}`);
  await cardOf(page, chart).getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img', { name: /^Preview/ })).toBeVisible();
  return dialog;
}

async function saveFile(page: Page, dialog: Locator): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save file' }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Width and height in the first chunk of a PNG. */
function pngSize(bytes: Buffer): { width: number; height: number } {
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  expect(bytes.toString('latin1', 12, 16)).toBe('IHDR');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** What a browser makes of an SVG file: what is wrong with it as XML, its size, words and ground. */
function parseSvg(page: Page, svg: string) {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    const root = parsed.documentElement;
    const ground = root.querySelector(':scope > rect');
    return {
      fault: parsed.querySelector('parsererror')?.textContent ?? null,
      name: root.localName,
      size: [root.getAttribute('width'), root.getAttribute('height')].join(' × '),
      hasViewBox: root.hasAttribute('viewBox'),
      title: root.querySelector('title')?.textContent ?? '',
      description: root.querySelector('desc')?.textContent ?? '',
      words: [...root.querySelectorAll('text')].map((element) => element.textContent).join(' '),
      ground:
        ground && ground.getAttribute('width') === root.getAttribute('viewBox')?.split(' ')[2]
          ? ground.getAttribute('fill')
          : null,
      elements: [...new Set([...root.querySelectorAll('*')].map((element) => element.localName))].sort(),
    };
  }, svg);
}

test('the PNG of a 16:9 slide at 2× has 3840 × 2160 pixels and tells what it shows', async ({ page }) => {
  const dialog = await openExport(page, stanceMatrix);
  await dialog.getByRole('combobox', { name: 'Size' }).selectOption('16:9');
  await dialog.getByRole('combobox', { name: 'Scale' }).selectOption('2');
  await expect(dialog).toContainText('3,840 × 2,160 pixels');
  const { name, bytes } = await saveFile(page, dialog);
  expect(name).toBe('stance-matrix.png');
  expect(pngSize(bytes)).toEqual({ width: 3840, height: 2160 });

  const { description, headline } = stanceMatrix.prepare(dossier, defaultView, english, 'slide');
  const texts = readPngText(new Uint8Array(bytes));
  expect(texts['Title']).toBe(headline);
  expect(texts['Description']).toContain(description.short);
  expect(texts['Description']).toContain(description.long);
  await expect(dialog.getByRole('status').filter({ hasText: 'Saved' })).toHaveText(
    'Saved stance-matrix.png.',
  );

  // A picture that was not drawn would be of one colour.
  const colours = await page.evaluate(async (base64) => {
    // Fetching the address of the data is not allowed to a page.
    const file = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([file], { type: 'image/png' }));
    const context = new OffscreenCanvas(480, 270).getContext('2d');
    context?.drawImage(image, 0, 0, 480, 270);
    const pixels = context?.getImageData(0, 0, 480, 270).data ?? new Uint8ClampedArray();
    const found = new Set<string>();
    for (let at = 0; at < pixels.length; at += 4) found.add(pixels.slice(at, at + 3).join());
    return found.size;
  }, bytes.toString('base64'));
  expect(colours).toBeGreaterThan(100);
});

for (const chart of catalog.filter(({ page }) => sitePages.some(({ path }) => path === `${page}/`))) {
  test(`the SVG of ${chart.id} stands on its own and holds the edited headline`, async ({ page }) => {
    const dialog = await openExport(page, chart);
    const edited = 'Was “A & B” < C? 한국어, Кремль';
    await dialog.getByRole('textbox', { name: 'Headline' }).fill(edited);
    await dialog.getByRole('combobox', { name: 'Format' }).selectOption('svg');
    await expect
      .poll(() => dialog.getByRole('img', { name: /^Preview/ }).getAttribute('src'))
      .toContain(encodeURIComponent('A &amp; B'));
    const { name, bytes } = await saveFile(page, dialog);
    expect(name).toBe(`${chart.id}.svg`);

    const svg = bytes.toString('utf8');
    const { description, subtitle } = chart.prepare(dossier, defaultView, english, 'slide');
    const day = new Date(`${dossier.info.asOf}T00:00Z`);
    const asOf = day.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    const parsed = await parseSvg(page, svg);
    const elements = 'circle desc metadata path rect style svg text title tspan'.split(' ');
    expect(parsed).toMatchObject({ fault: null, name: 'svg', size: '3840 × 2160', hasViewBox: true });
    expect(parsed.elements.filter((element) => !elements.includes(element))).toEqual([]);
    expect(parsed.title).toBe(edited);
    expect(parsed.description).toContain(description.long);
    for (const part of [edited, subtitle, 'Sources: [', `as of ${asOf}`, dossier.info.licence.name]) {
      // Lines break at spaces and after hyphens.
      expect(parsed.words.replaceAll(/\s+/g, '')).toContain(part.replaceAll(/\s+/g, ''));
    }
    for (const forbidden of ['class=', 'var(', 'currentColor', 'foreignObject', 'NaN', 'undefined']) {
      expect(svg).not.toContain(forbidden);
    }
    // Where it can be opened again is recorded; nothing that draws it asks for anything.
    const drawn = svg
      .replace('xmlns="http://www.w3.org/2000/svg"', '')
      .replace(/ data-standpoint="[^"]*"/, '')
      .replace(/<metadata>.*?<\/metadata>/s, '')
      .replace(/url\("data:[^)]*\)/g, '');
    expect(/(?:https?:)?\/\/[a-z]/i.exec(drawn)?.[0]).toBeUndefined();
    const fonts = [...svg.matchAll(/url\(([^)]*)\)/g)].map(([, address = '']) => address.slice(0, 30));
    // Latin, Cyrillic and Hangul are in slices of their own.
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const font of fonts) expect(font).toMatch(/^"data:;base64,d09GMg/);
  });
}

test('the theme of the file is chosen, whatever the page shows', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const dialog = await openExport(page, stanceMatrix);
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('svg');
  const themes = { light: lightTheme.ground, dark: darkTheme.ground, transparent: null };
  for (const [theme, ground] of Object.entries(themes)) {
    const before = await dialog.getByRole('img', { name: /^Preview/ }).getAttribute('src');
    const select = dialog.getByRole('combobox', { name: 'Theme' });
    const isChange = (await select.inputValue()) !== theme;
    await select.selectOption(theme);
    if (isChange) {
      await expect
        .poll(() => dialog.getByRole('img', { name: /^Preview/ }).getAttribute('src'))
        .not.toBe(before);
    }
    const parsed = await parseSvg(page, (await saveFile(page, dialog)).bytes.toString('utf8'));
    expect(parsed.ground, theme).toBe(ground);
  }
});

test('the file shows the filter that is in force', async ({ page }) => {
  const [first] = dossier.sources.filter(({ file }) => file !== '');
  const query = `?v=1&without=${first?.id}&confidence=high`;
  const dialog = await openExport(page, stanceMatrix, query);
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('svg');
  const svg = (await saveFile(page, dialog)).bytes.toString('utf8');
  const { words } = await parseSvg(page, svg);
  expect(words).toContain('minimum confidence: high');
  expect(words).toMatch(/ without /);
  // The view goes along, so that the file can be opened again.
  const record = /<metadata>(.*?)<\/metadata>/s
    .exec(svg)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  expect(JSON.parse(record ?? '')).toMatchObject({
    standpoint: 1,
    dossier: dossier.info.name,
    chart: 'stance-matrix',
    view: query,
    address: new URL(`/stances/${query}`, page.url()).href,
  });
});

test('an open mark is not part of the picture', async ({ page }) => {
  await openLive(page, '/stances/');
  await page.getByRole('application').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('svg');
  await expect(dialog.getByRole('img', { name: /^Preview/ })).toBeVisible();
  const svg = (await saveFile(page, dialog)).bytes.toString('utf8');
  expect(svg).not.toContain('chosen');
});

test('characters that no font of ours has are listed and nothing is saved', async ({ page }) => {
  const dialog = await openExport(page, stanceMatrix);
  await dialog.getByRole('textbox', { name: 'Headline' }).fill('A headline with 🙂 and ع');
  await expect(dialog.getByRole('alert')).toContainText('🙂 (U+1F642)');
  await expect(dialog.getByRole('alert')).toContainText('ع (U+0639)');
  await expect(dialog.getByRole('button', { name: 'Save file' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Headline' }).fill('A plain headline');
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Save file' })).toBeEnabled();
});

test('rows are chosen for the picture on a phone, by keyboard, with nothing that axe finds', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const dialog = await openExport(page, stanceMatrix);
  await dialog.getByText(/^More: /).focus();
  await page.keyboard.press('Enter');
  await dialog.getByText('Rows: chosen by the chart').focus();
  await page.keyboard.press('Enter');
  const group = dialog.getByRole('group', { name: 'Issues' });
  const boxes = group.getByRole('checkbox');
  await boxes.nth(0).focus();
  await page.keyboard.press('Space');
  await boxes.nth(1).focus();
  await page.keyboard.press('Space');
  await expect(dialog.getByText(`Rows: 2 of ${await boxes.count()} issues`)).toBeVisible();
  const inside = await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth);
  expect(inside).toBe(true);
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations).toEqual([]);
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('svg');
  await expect
    .poll(() => dialog.getByRole('img', { name: /^Preview/ }).getAttribute('src'))
    .toContain(encodeURIComponent('Chosen by hand: 2 of '));
  const svg = (await saveFile(page, dialog)).bytes.toString('utf8');
  const whole = stanceMatrix.prepare(dossier, defaultView, english, 'slide');
  const { words, title } = await parseSvg(page, svg);
  expect(title).toBe(whole.headline);
  const [first, second] = stanceMatrix.prepare(dossier, defaultView, english).rowGroups[0]!.rows;
  for (const { name } of [first!, second!]) expect(words).toContain(name);
});

test('rows chosen in a link are drawn on the page too, which says so and takes them back', async ({
  page,
}) => {
  const [issue] = dossier.issues;
  await openLive(page, `/stances/?v=1&only=${issue!.id}`);
  const card = cardOf(page, stanceMatrix);
  await expect(card.locator('.subtitle')).toContainText('chosen by hand: 1 of ');
  await expect(card).toContainText('One chosen row on the charts of this page');
  await card.getByRole('button', { name: 'Remove all' }).click();
  await expect(card.locator('.subtitle')).not.toContainText('chosen by hand');
  await expect.poll(() => new URL(page.url()).search).toBe('');
});
