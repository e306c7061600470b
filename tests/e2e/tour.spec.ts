import { expect } from '@playwright/test';
import { openLive } from './liveChart.ts';
import { test } from './quietTest.ts';

test('the first visit is offered three steps that take no focus, and never again once they are seen', async ({
  page,
}) => {
  await openLive(page, '/');
  const tour = page.getByRole('region', { name: 'Tour' });
  await expect(tour).toBeVisible();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await tour.getByRole('button', { name: 'Take the tour' }).click();
  for (const step of ['1 of 3', '2 of 3', '3 of 3']) {
    await expect(tour).toContainText(step);
    await expect(page.locator('.toured')).toBeVisible();
    await tour.getByRole('button', { name: /^(Next|Done)$/ }).click();
  }
  await expect(tour).toHaveCount(0);
  await expect(page.locator('.toured')).toHaveCount(0);
  await page.reload();
  await page.getByRole('application').first().waitFor();
  await expect(tour).toHaveCount(0);
});

test('the tour can be declined for good, and left with Esc', async ({ page, context }) => {
  await openLive(page, '/');
  await page.getByRole('region', { name: 'Tour' }).getByRole('button', { name: 'No, thanks' }).click();
  await page.reload();
  await page.getByRole('application').first().waitFor();
  await expect(page.getByRole('region', { name: 'Tour' })).toHaveCount(0);

  await context.clearCookies();
  await page.evaluate(() => localStorage.clear());
  await openLive(page, '/');
  await page.getByRole('region', { name: 'Tour' }).getByRole('button', { name: 'Take the tour' }).click();
  // Its code comes when it is asked for.
  await page.getByRole('region', { name: 'Tour' }).getByRole('button', { name: 'Next' }).waitFor();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Tour' })).toHaveCount(0);
});

test('the tour stays off every other page', async ({ page }) => {
  await openLive(page, '/stances/');
  await expect(page.getByRole('region', { name: 'Tour' })).toHaveCount(0);
});
