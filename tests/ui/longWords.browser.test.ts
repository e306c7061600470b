import '../../src/fonts.css';
import '../../src/app.css';
import { beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { catalog } from '#lib/charts/catalog.ts';
import type { Chart } from '#lib/charts/kit/chart.ts';
import { writeMarkAddress } from '#lib/model/markAddress.ts';
import { preparedChart } from '#lib/ui/preparedChart.ts';
import { longWord, longWords } from '../longWords.ts';
import { harbourInBrowser } from './harbourInBrowser.ts';
import { openPage, routes } from './openPage.ts';

const width = 320;
const dossier = longWords(harbourInBrowser());

beforeAll(async () => {
  await page.viewport(width, 640);
  document.body.style.margin = '0';
});

/** The innermost elements that reach over the right edge and can be scrolled to; none where the page fits. */
function tooWide(): string[] {
  if (document.documentElement.scrollWidth <= width) return [];
  const over = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (element) => element.getBoundingClientRect().right > width + 0.5 && !element.closest('.scroll, svg'),
  );
  return over
    .filter((element) => !over.some((other) => other !== element && element.contains(other)))
    .map((element) => `${element.tagName}.${element.className}: ${element.textContent.slice(0, 40)}`);
}

test.each(routes)(
  'a page of words that are as long as words get needs no scrolling to the side: %s',
  async (route) => {
    const app = await openPage(route, dossier, '?v=1&tpyo=1');
    expect(tooWide()).toEqual([]);
    for (const details of document.querySelectorAll('details')) details.open = true;
    app.set({ query: longWord.slice(0, 8), reference: true });
    await expect.poll(tooWide).toEqual([]);
    const chart = (catalog as readonly Chart[]).find(({ id }) => app.charts.has(id));
    const key = chart && preparedChart(app, chart).table.rows.find((row) => row.key !== '')?.key;
    if (key) app.open(writeMarkAddress({ chart: chart.id, key }));
    await expect.poll(tooWide).toEqual([]);
  },
);
