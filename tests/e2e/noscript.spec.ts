import { expect, test } from '@playwright/test';
import { catalog } from '#lib/charts/catalog.ts';
import { overview } from '#lib/charts/overview.ts';
import { defaultView } from '#lib/model/view.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { sitePages } from './sitePages.ts';
import { english } from '../english.ts';

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
    const charts = page.locator('main svg:has(text):visible');
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      await expect(charts.first()).toBeVisible();
      for (const chart of await charts.all()) {
        const box = await chart.boundingBox();
        expect(box?.width).toBeGreaterThan(200);
        expect(box?.height).toBeGreaterThan(100);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      }
      const scrollWidth = await page.locator('html').evaluate((element) => element.scrollWidth);
      expect(scrollWidth).toBeLessThanOrEqual(width);
    }
  });
}

test('the findings are in the text of the overview', async ({ request }) => {
  const dossier = await shippedDossier();
  const html = await (await request.get('/')).text();
  const text = html.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&');
  for (const chart of overview) {
    expect(text).toContain(chart.prepare(dossier, defaultView, english, 'slide').headline);
  }
});

test('without JavaScript every chart has its table on the page', async ({ page }) => {
  const dossier = await shippedDossier();
  for (const chart of catalog) {
    if (!sitePages.some(({ path }) => path === `${chart.page}/`)) continue;
    await page.goto(`${chart.page}/`);
    const rows = page.locator(`article[aria-labelledby^="${chart.id}-"] tbody tr`);
    await expect(rows).toHaveCount(chart.prepare(dossier, defaultView, english).table.rows.length);
    await expect(rows.first()).toBeVisible();
  }
});
