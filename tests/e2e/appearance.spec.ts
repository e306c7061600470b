import { expect, type Page } from '@playwright/test';
import { contrast, darkTheme, lightTheme } from '#lib/scene/theme.ts';
import { openFilters } from './filters.ts';
import { openLive } from './liveChart.ts';
import { test } from './quietTest.ts';

const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme'] ?? 'light');
/** Colour of the words in the first chart. */
const inks = (page: Page) =>
  page
    .getByRole('application')
    .first()
    .locator('text')
    .evaluateAll((texts) => [...new Set(texts.map((text) => text.getAttribute('fill') ?? ''))]);

test('the dark theme is chosen on the page, reaches the charts and lasts over a reload', async ({ page }) => {
  await openLive(page, '/stances/');
  expect(await theme(page)).toBe('light');
  expect(await inks(page)).toContain(lightTheme.ink);
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expect.poll(() => inks(page)).toContain(darkTheme.ink);
  expect(await theme(page)).toBe('dark');

  await page.reload();
  await expect(page.getByRole('button', { name: 'Light theme' })).toBeVisible();
  expect(await theme(page)).toBe('dark');
  await expect.poll(() => inks(page)).toContain(darkTheme.ink);

  await page.goto('/figures/');
  expect(await theme(page)).toBe('dark');
  await page.getByRole('button', { name: /^(Dark|Light) theme$/ }).click();
  // A press before the page is alive counts once it is.
  await expect.poll(() => theme(page)).toBe('light');
  await page.reload();
  expect(await theme(page)).toBe('light');
});

test('the theme of the system counts until one is chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openLive(page, '/stances/');
  expect(await theme(page)).toBe('dark');
  await expect.poll(() => inks(page)).toContain(darkTheme.ink);
});

test('printed from the dark theme, a chart can be read on white paper', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openLive(page, '/stances/?v=1&without=none');
  await expect.poll(() => inks(page)).toContain(darkTheme.ink);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect.poll(() => inks(page)).toContain(lightTheme.ink);
  expect(contrast(lightTheme.ink, '#ffffff')).toBeGreaterThan(4.5);
  await page.emulateMedia({ colorScheme: 'dark', media: 'screen' });
  await expect.poll(() => inks(page)).toContain(darkTheme.ink);
});

test('an open mark is printed with its evidence', async ({ page }) => {
  await openLive(page, '/stances/');
  await page.getByRole('application').focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Evidence' });
  await expect(panel).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(panel).toBeVisible();
  await expect(panel.getByRole('button')).toHaveCount(0);
});

test('no mark moves for readers who ask for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openLive(page, '/stances/');
  await openFilters(page);
  await page.getByRole('combobox', { name: 'Actors' }).selectOption('name');
  const running = await page.evaluate(() => document.getAnimations().length);
  expect(running).toBe(0);
});
