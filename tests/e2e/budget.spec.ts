import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { readFirstLoad } from './firstLoad.ts';

const budgetBytes = 63_500;

test('the first load of the start page is within its budget of JavaScript', () => {
  const scripts = readFirstLoad('build', 'index.html');
  const totalBytes = scripts.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
  console.log(
    `first-load JavaScript: ${totalBytes} bytes gzip in ${scripts.length} files, budget ${budgetBytes}`,
  );
  expect(totalBytes).toBeLessThanOrEqual(budgetBytes);
  // Each request costs a slow network seconds, whatever its size.
  expect(scripts.length).toBeLessThanOrEqual(12);
});

test('pinning a chart loads little', async ({ page }) => {
  await page.goto('/stances/');
  // What idle time fetches has arrived.
  let last = Date.now();
  page.on('request', () => (last = Date.now()));
  await expect.poll(() => Date.now() - last, { timeout: 20_000 }).toBeGreaterThan(2000);
  const loads: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) loads.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.getByRole('button', { name: 'Pin to briefing' }).first().click();
  await expect(page.getByText('Pinned to My briefing as slide 1.')).toBeVisible();
  const bytes = (await Promise.all(loads)).reduce((sum, each) => sum + each, 0);
  console.log(`pinning: ${bytes} bytes gzip in ${loads.length} files`);
  expect(bytes).toBeLessThanOrEqual(12_000);
  // Twice the same is most often a slip.
  await page.getByRole('button', { name: 'Pin to briefing' }).first().click();
  await expect(page.getByText('Slide 1 of My briefing shows this already.')).toBeVisible();
  await page.getByRole('button', { name: 'Pin it once more' }).click();
  await expect(page.getByText('Pinned to My briefing as slide 2.')).toBeVisible();
});
