import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { sitePages } from './sitePages.ts';

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [320, 390, 768, 1440];

/** Opens a page and waits until its scripts have come to rest. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
}

for (const { path } of sitePages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${path} in ${colorScheme}`, () => {
      test.use({ colorScheme });

      test('loads without an error and asks no other host', async ({ page, baseURL }) => {
        const problems: string[] = [];
        const otherHosts: string[] = [];
        page.on('pageerror', (error) => problems.push(error.message));
        page.on('console', (message) => {
          if (message.type() === 'error') problems.push(message.text());
        });
        page.on('request', (request) => {
          const url = new URL(request.url());
          const isLocal = url.origin === baseURL || url.protocol === 'data:' || url.protocol === 'blob:';
          if (!isLocal) otherHosts.push(url.href);
        });
        const response = await page.goto(path);
        await page.waitForLoadState('networkidle');
        expect(response?.status()).toBe(200);
        expect({ problems, otherHosts }).toEqual({ problems: [], otherHosts: [] });
      });

      test('has no violation that axe can find', async ({ page }) => {
        await open(page, path);
        const { violations } = await new AxeBuilder({ page }).withTags(axeTags).analyze();
        const found = violations.flatMap(({ id, help, nodes }) =>
          nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
        );
        expect(found).toEqual([]);
      });

      test(`does not scroll sideways at ${widths.join(', ')} px`, async ({ page }) => {
        await open(page, path);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          await expect
            .poll(() => page.evaluate(() => document.documentElement.scrollWidth), `content at ${width} px`)
            .toBeLessThanOrEqual(width);
        }
      });
    });
  }
}
