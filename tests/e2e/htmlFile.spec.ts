import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pageOf } from '../export/html/pageOf.ts';
import { itemsOf, jobOf } from '../export/pdf/pdfJob.ts';
import { shippedDossier } from '../shippedDossier.ts';

test('a page in one file opens from a disk, shows its evidence by keys and presents', async ({
  page,
}, info) => {
  const dossier = await shippedDossier();
  const items = itemsOf(dossier, 'slide', ['stance-matrix', 'timeline', 'trade-bar']);
  const file = info.outputPath('briefing.html');
  writeFileSync(file, await pageOf(jobOf(dossier, items)));
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('data:') && url !== pathToFileURL(file).href) heard.push(url);
  });
  // Without a second window, which a page from a disk cannot share with the test.
  const expectAccessible = async () =>
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(pathToFileURL(file).href);

  // One tab stop a picture, arrows from mark to mark, Enter for the evidence, Esc back.
  const marks = page.locator('#s1 svg.wide a.mark');
  await marks.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(marks.nth(1)).toBeFocused();
  expect(await page.locator('#s1 svg.wide a.mark[tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Evidence' });
  const sentence = await marks.nth(1).locator('title').textContent();
  await expect(panel.locator('.sentence')).toHaveText(sentence!);
  expect(await panel.getByRole('listitem').count()).toBeGreaterThan(0);
  await page.locator('#s1 summary').filter({ hasText: 'Table' }).click();
  await expectAccessible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(marks.nth(1)).toBeFocused();

  // From the slide in sight, one at a time; evidence opens on it, and Esc leads back to the page.
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(page.locator('#s1')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.locator('#s2')).toBeFocused();
  await expect(page.locator('#s1')).toBeHidden();
  await expectAccessible();
  const smallest = await page
    .locator('#s2 svg.wide')
    .evaluate((svg: SVGSVGElement) => (14 * svg.getBoundingClientRect().height) / svg.viewBox.baseVal.height);
  expect(smallest).toBeGreaterThanOrEqual(18);
  await page.locator('#s2 svg.wide a.mark').first().click();
  await expect(panel).toBeVisible();
  await page.getByRole('button', { name: 'Close evidence' }).click();
  await page.getByRole('button', { name: 'End' }).click();
  await expect(page.locator('#s1')).toBeVisible();

  // On a phone the picture is another one, with the same evidence.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.locator('#s1 svg.wide')).toBeHidden();
  await page.locator('#s1 svg.narrow a.mark').first().click();
  await expect(panel.getByRole('listitem').first()).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(heard).toEqual([]);
});
