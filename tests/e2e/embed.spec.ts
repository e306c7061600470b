import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { catalog } from '#lib/charts/catalog.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { embedCode } from '#lib/ui/embed/embedCode.ts';
import { test } from './quietTest.ts';

/** Somebody else's page with the embed code of a chart in it. */
async function openArticle(page: Page, baseURL: string, address: string): Promise<void> {
  const code = embedCode({ address: baseURL + address, title: 'A chart & its sources' });
  await page.route('**/article.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Article</title><main><h1>An article</h1>${code}</main></html>`,
    }),
  );
  await page.goto('/article.html');
}

const frameOf = (page: Page) => page.frameLocator('iframe');

test.describe('a chart in a page of somebody else', () => {
  for (const width of [1000, 360]) {
    test(`grows to what stands in it at ${width} pixels, without a scroll bar`, async ({ page, baseURL }) => {
      await page.setViewportSize({ width, height: 800 });
      await openArticle(page, baseURL!, '/embed/stance-matrix/');
      await expect(frameOf(page).locator('html[data-alive]')).toHaveCount(1);
      await expect
        .poll(() =>
          frameOf(page)
            .locator('html')
            .evaluate((root) => [root.scrollHeight - innerHeight, root.scrollWidth - innerWidth]),
        )
        .toEqual([0, 0]);
    });
  }

  test('shows the view of its address and leads to that view with all evidence', async ({
    page,
    baseURL,
  }) => {
    await openArticle(page, baseURL!, '/embed/stance-matrix/?v=1&without=doc001,doc002');
    const whole = frameOf(page).getByRole('link', { name: 'Open with all evidence' });
    await expect(whole).toHaveAttribute('href', /\/stances\/\?v=1&without=doc001,doc002$/);
    await expect(frameOf(page).locator('footer')).toContainText('[4] 38 North (copy)');
    await expect(frameOf(page).locator('footer')).not.toContainText('Indian Punchline');
  });

  test('opens the evidence of a mark in a page of its own', async ({ page, baseURL }) => {
    await openArticle(page, baseURL!, '/embed/stance-matrix/');
    const chart = frameOf(page).getByRole('application');
    await chart.focus();
    await chart.press('ArrowDown');
    const opened = page.waitForEvent('popup');
    await chart.press('Enter');
    const evidence = await opened;
    await expect(evidence).toHaveURL(/\/stances\/\?v=1&mark=stance-matrix:/);
  });

  test('has no controls, no navigation and nothing that axe finds', async ({ page }) => {
    const looked = new Set(catalog.slice(0, 3).map(({ id }) => id));
    for (const { id } of catalog) {
      await page.goto(`/embed/${id}/`);
      await expect(page.locator('html[data-alive]')).toHaveCount(1);
      await expect(page.getByRole('navigation')).toHaveCount(0);
      await expect(page.getByRole('button')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      // The frame around the charts is one; three of them stand for all, since the pages of the others are looked at.
      if (!looked.has(id)) continue;
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id: rule, nodes }) => [id, rule, nodes[0]?.html])).toEqual([]);
    }
  });

  test('stands readable where scripts are off', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${baseURL}/embed/${stanceMatrix.id}/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('2024 treaty');
    await expect(page.getByRole('img').first()).toBeVisible();
    await context.close();
  });
});
