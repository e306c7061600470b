import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { sitePages } from './sitePages.ts';

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [320, 390, 768, 1440];

// One load for all that is asked of a page in a theme: loading costs more than looking.
for (const { path } of sitePages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${path} in ${colorScheme}`, () => {
      test.use({ colorScheme });

      test('loads without an error, asks no other host, and holds what axe, narrow screens and paper ask', async ({
        page,
        baseURL,
      }) => {
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

        await test.step('axe', async () => {
          const { violations } = await new AxeBuilder({ page }).withTags(axeTags).analyze();
          const found = violations.flatMap(({ id, help, nodes }) =>
            nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
          );
          expect.soft(found).toEqual([]);
        });

        await test.step(`no scrolling sideways at ${widths.join(', ')} px`, async () => {
          for (const width of widths) {
            await page.setViewportSize({ width, height: 800 });
            await expect
              .poll(() => page.evaluate(() => document.documentElement.scrollWidth), `content at ${width} px`)
              .toBeLessThanOrEqual(width);
          }
        });

        await test.step('no controls on paper', async () => {
          await page.emulateMedia({ media: 'print' });
          const controls = page.locator('button, select, input, textarea, nav').filter({ visible: true });
          await expect.soft(controls).toHaveCount(0);
          await expect.soft(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        });
        // Nor does any of it bring an error about.
        expect({ problems, otherHosts }).toEqual({ problems: [], otherHosts: [] });
      });
    });
  }
}
