import { expect, test } from '@playwright/test';
import { sitePages } from './sitePages.ts';

test.use({ javaScriptEnabled: false });

for (const { path, hasChart } of sitePages) {
  test(`${path} shows its heading${hasChart ? ' and a chart' : ''} with JavaScript off`, async ({ page }) => {
    await page.goto(path);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveCount(1);
    await expect(heading).toBeVisible();
    await expect(heading).not.toBeEmpty();
    if (!hasChart) return;
    // An icon has no text: a picture with words in it is a chart.
    const chart = page.locator('main svg:has(text)').first();
    await expect(chart).toBeVisible();
    const box = await chart.boundingBox();
    expect(box?.width).toBeGreaterThan(200);
    expect(box?.height).toBeGreaterThan(100);
  });
}
