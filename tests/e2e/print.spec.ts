import { expect, test } from '@playwright/test';
import { openLive } from './liveChart.ts';
import { sheetsOf } from './pdfSheets.ts';

/** A chart has more: lines, marks, cells. */
const leastShapes = 10;

test('the first chart is printed on the first sheet, below its headline', async ({ page }) => {
  for (const path of ['/', '/stances/', '/figures/', '/timeline/']) {
    await openLive(page, path);
    const [first] = sheetsOf(await page.pdf({ format: 'A4' }));
    // Masthead and headline have a few lines; the picture alone has many shapes.
    expect(first?.shapes, path).toBeGreaterThan(leastShapes);
  }
});

test('where it is asked for, each chart has a sheet of its own', async ({ page }) => {
  await openLive(page, '/');
  const charts = await page.locator('main article').count();
  expect(charts).toBeGreaterThan(2);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'Print one chart per sheet' }).click();
  await expect(page.locator('article.new-sheet')).toHaveCount(charts - 1);
  const sheets = sheetsOf(await page.pdf({ format: 'A4' }));
  expect(sheets.length).toBeGreaterThanOrEqual(charts);
  expect(Math.min(...sheets.map(({ texts }) => texts))).toBeGreaterThan(0);
  // What is printed afterwards flows again.
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('article.new-sheet')).toHaveCount(0);
});

test('rows in which nothing was found are not printed', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/stances/');
  await page.emulateMedia({ media: 'print' });
  const folded = page.locator('details.fold').first();
  await expect(folded).toBeAttached();
  await expect(folded).toBeHidden();
  await context.close();
});

test('a table of the data is printed with the name of a column at each of its cells', async ({ page }) => {
  await page.goto('/data/stances/');
  const names = await page.locator('thead th').allTextContents();
  await page.emulateMedia({ media: 'print' });
  for (const name of names) await expect(page.locator('thead th', { hasText: name }).first()).toBeVisible();
  const first = page.locator('tbody tr').first();
  const labels = await first
    .locator('td')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
  expect(labels.filter((label) => label !== 'none').length).toBeGreaterThan(8);
  expect(labels[1]).toBe(`"${names[1]}"`);
});
