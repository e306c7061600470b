import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runScript } from '../scripts/runScript.ts';
import { openFirefox, openPage } from './openFirefox.ts';
import { textFaults } from './textFaults.ts';

let browser: Browser;
let folder = '';
beforeAll(async () => {
  browser = await openFirefox();
  folder = mkdtempSync(join(tmpdir(), 'briefing-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

it('opens a briefing in one file from a disk, steps by keys, and shows the evidence', async () => {
  const briefing = 'assets/briefings/five-slides.json';
  const { code } = runScript('export.ts', '--briefing', briefing, '--format', 'html', '--out', folder);
  expect(code).toBe(0);
  const file = pathToFileURL(join(folder, readdirSync(folder)[0]!)).href;
  const { page, heard } = await openPage(browser, [1280, 720], (address) => address === file);
  await page.goto(file);
  expect(await textFaults(page)).toEqual([]);

  // From mark to mark, to the evidence, and back.
  const focused = () =>
    page.evaluate(() => document.activeElement?.querySelector('title')?.textContent ?? '');
  await page.$eval('svg.wide a.mark', (mark) => mark.focus());
  const first = await focused();
  await page.keyboard.press('ArrowDown');
  const second = await focused();
  expect(second).not.toBe(first);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[aria-label="Evidence"] li', { visible: true });
  expect(await page.$eval('[aria-label="Evidence"] .sentence', (sentence) => sentence.textContent)).toBe(
    second,
  );
  await page.keyboard.press('Escape');
  await page.waitForSelector('[aria-label="Evidence"]', { hidden: true });
  expect(await focused()).toBe(second);

  // Slide by slide, one at a time.
  const shown = () =>
    page.$$eval('section[id^=s]', (slides) =>
      slides.filter((slide) => slide.checkVisibility()).map(({ id }) => id),
    );
  expect((await shown()).length).toBeGreaterThan(5);
  await page.evaluate(() => window.scrollTo(0, 0));
  await (await page.waitForSelector('::-p-xpath(//button[normalize-space()="Present"])'))!.click();
  const steps: string[][] = [];
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft'] as const) {
    steps.push(await shown());
    await page.keyboard.press(key);
  }
  steps.push(await shown());
  expect(steps.map((each) => each.length)).toEqual([1, 1, 1, 1]);
  expect(new Set(steps.slice(0, 3).flat()).size).toBe(3);
  expect(steps[3]).toEqual(steps[1]);
  expect(await textFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect((await shown()).length).toBeGreaterThan(5);
  expect(heard).toEqual([]);
});
