import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { sheetsOf } from './pdfSheets.ts';
import { sitePages } from './sitePages.ts';

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [320, 390, 768, 1440];

/** Widths of A4, upright and across, in pixels of a style sheet, without the margins that Chromium leaves. */
const paperWidths = [717, 1046];

/** A sheet with fewer pieces of text is blank to a reader: a line at its top or a few labels. */
const leastTexts = 5;

/** Pages that are asked the same but are not worth the tests of each page of the site. */
const tables = ['/data/claims/', '/data/sources/'];

// One load for all that is asked of a page: loading costs more than looking.
for (const path of [...sitePages.map((each) => each.path), ...tables]) {
  test(`${path} loads without an error, asks no other host, and holds what axe, narrow screens and paper ask`, async ({
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
    await page.locator('html[data-alive]').waitFor();
    await page.waitForLoadState('networkidle');
    expect(response?.status()).toBe(200);
    expect({ problems, otherHosts }).toEqual({ problems: [], otherHosts: [] });

    for (const colorScheme of ['light', 'dark'] as const) {
      await test.step(`axe in ${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).withTags(axeTags).analyze();
        const found = violations.flatMap(({ id, help, nodes }) =>
          nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
        );
        expect.soft(found, colorScheme).toEqual([]);
      });
    }

    await test.step(`no scrolling sideways at ${widths.join(', ')} px`, async () => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth), `content at ${width} px`)
          .toBeLessThanOrEqual(width);
      }
    });

    await test.step('no sheet of paper is blank', async () => {
      const sheets = sheetsOf(await page.pdf({ format: 'A4' })).map(({ texts }) => texts);
      expect(sheets.length).toBeGreaterThan(0);
      // What is left of the colophon may stand on the last one.
      expect.soft(Math.min(...sheets.slice(0, -1), leastTexts)).toBeGreaterThanOrEqual(leastTexts);
      expect.soft(sheets.at(-1)).toBeGreaterThan(0);
    });

    await test.step('no controls, and every column, on paper', async () => {
      await page.emulateMedia({ media: 'print' });
      const controls = page.locator('button, select, input, textarea, nav').filter({ visible: true });
      await expect.soft(controls).toHaveCount(0);
      await expect.soft(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      for (const width of paperWidths) {
        await page.setViewportSize({ width, height: 900 });
        const cut = await page.evaluate(
          (edge) =>
            [...document.querySelectorAll('th, td')]
              .filter((cell) => cell.getClientRects().length > 0)
              .filter((cell) => cell.getBoundingClientRect().right > edge + 1)
              .map((cell) => cell.textContent.trim()),
          width,
        );
        expect.soft(cut, `at ${width} px`).toEqual([]);
      }
    });
    // Nor does any of it bring an error about.
    expect({ problems, otherHosts }).toEqual({ problems: [], otherHosts: [] });
  });
}
