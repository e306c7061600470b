import { expect, test, type Page } from '@playwright/test';
import { openLive } from './liveChart.ts';

const phone = { width: 390, height: 844 };
const paths = ['/compare/', '/timeline/'];

const cards = (page: Page) => page.locator('main article.card');
const notesOf = (page: Page, at: number) => cards(page).nth(at).locator('footer details');

test('on a phone the notes and sources of every chart are folded behind a line that counts them', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  for (const path of paths) {
    await openLive(page, path);
    const amount = await cards(page).count();
    expect(amount).toBeGreaterThan(0);
    for (let at = 0; at < amount; at++) {
      const notes = notesOf(page, at);
      await expect(notes).toHaveJSProperty('open', false);
      const sources = await notes.locator('li a').count();
      expect(sources).toBeGreaterThan(1);
      await expect(notes.locator('summary')).toHaveText(new RegExp(`ources \\(${sources}\\)$`));
      await expect(notes.locator('li a').first()).toBeHidden();
    }
  }
});

test('they open by keyboard, and stay open in the next view', async ({ page }) => {
  await page.setViewportSize(phone);
  await openLive(page, '/timeline/');
  const notes = notesOf(page, 0);
  await notes.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(notes.locator('li a').first()).toBeVisible();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/from=/);
  await expect(notes.locator('li a').first()).toBeVisible();
});

test('on paper they are open', async ({ page }) => {
  await page.setViewportSize(phone);
  await openLive(page, '/compare/');
  await expect(notesOf(page, 0).locator('li a').first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(notesOf(page, 0).locator('li a').first()).toBeVisible();
});

test('where there is room they stand below the chart, with nothing to open', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openLive(page, '/compare/');
  await expect(notesOf(page, 0).locator('li a').first()).toBeVisible();
  await expect(notesOf(page, 0).locator('summary')).toBeHidden();
});

test('without JavaScript they are open on a phone too', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
  const page = await context.newPage();
  await page.goto('/compare/');
  await expect(notesOf(page, 0).locator('li a').first()).toBeVisible();
  await context.close();
});
