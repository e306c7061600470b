import { expect, type Locator } from '@playwright/test';
import { overview } from '#lib/charts/overview.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { sectionName } from '#lib/ui/shell/sectionName.ts';
import { namedPages, sectionOf } from '#lib/ui/shell/sections.ts';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { panelOf } from './evidencePanel.ts';
import { filterButtonOf, filtersOf } from './filters.ts';
import { cardOf, openLive, stageOf } from './liveChart.ts';
import { test } from './quietTest.ts';
import { sitePages } from './sitePages.ts';

/** What a reader sees first, and what things are called. */

const laptop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const say = english.of('shell');
const first = overview[0];

let dossier: Dossier;
test.beforeAll(async () => {
  dossier = await shippedDossier();
});

async function edges(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error('nothing to be seen');
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

for (const size of [laptop, phone]) {
  test.describe(`at ${size.width} × ${size.height}`, () => {
    test.use({ viewport: size });

    test('the first answer and its picture are seen without scrolling', async ({ page }) => {
      await openLive(page, '/');
      const card = cardOf(page, first);
      expect((await edges(card.getByRole('heading', { level: 2 }))).bottom).toBeLessThan(size.height);
      expect((await edges(stageOf(page, first))).bottom).toBeLessThanOrEqual(size.height);
    });

    test('every picture begins on the first screen of its page, under its headline', async ({ page }) => {
      for (const { path } of sitePages.filter(({ hasChart }) => hasChart)) {
        await openLive(page, path);
        const article = page.getByRole('article').first();
        expect((await edges(article.getByRole('heading', { level: 2 }))).bottom, path).toBeLessThan(
          size.height,
        );
        expect((await edges(article.getByRole('application'))).y, path).toBeLessThan(size.height - 60);
      }
    });

    test('brand, search and theme stand on one line of every page', async ({ page }) => {
      for (const { path } of sitePages) {
        await page.goto(path);
        const banner = page.getByRole('banner');
        const parts = [
          banner.getByRole('link', { name: say.product }),
          banner.getByRole('searchbox'),
          banner.getByRole('button', { name: say.darkTheme }),
        ];
        const lines = await Promise.all(parts.map((part) => edges(part)));
        const top = Math.max(...lines.map(({ y }) => y));
        const bottom = Math.min(...lines.map((line) => line.bottom));
        expect(bottom - top, path).toBeGreaterThan(10);
        const sections = banner.getByRole('navigation', { name: say.views, exact: true });
        expect((await edges(sections)).height, path).toBeLessThan(45);
      }
    });

    test('the tour covers no chart, neither offered nor at any step', async ({ page }) => {
      await openLive(page, '/');
      const tour = page.getByRole('region', { name: 'Tour' });
      // All places at one moment, since the page may be scrolling.
      const clear = async () => {
        const apart = await tour.evaluate((note) => {
          const own = note.getBoundingClientRect();
          return [...document.querySelectorAll('[role="application"]')].map((stage) => {
            const chart = stage.getBoundingClientRect();
            return (
              own.bottom <= chart.top ||
              own.top >= chart.bottom ||
              own.right <= chart.left ||
              own.left >= chart.right
            );
          });
        });
        expect(apart.length).toBe(overview.length);
        expect(apart).not.toContain(false);
      };
      await clear();
      await tour.getByRole('button', { name: 'Take the tour' }).click();
      for (const step of ['1 of 3', '2 of 3', '3 of 3']) {
        await expect(tour).toContainText(step);
        await clear();
        await expect(tour.getByRole('button', { name: /^(Next|Done)$/ })).toBeInViewport();
        await tour.getByRole('button', { name: /^(Next|Done)$/ }).click();
      }
      await expect(tour).toHaveCount(0);
    });

    test('a link to a mark leads to where the mark is seen, beside or above its evidence', async ({
      page,
    }) => {
      const { rows } = stanceMatrix.prepare(dossier, defaultView, english).table;
      const key = rows.findLast(({ cells }) => cells.some(({ text }) => /supports|opposes/.test(text)))?.key;
      await openLive(page, `/stances/?v=1&mark=stance-matrix:${key}`);
      await expect(panelOf(page).getByRole('listitem').first()).toBeVisible();
      const mark = page.locator('rect.chosen').first();
      await expect
        .poll(async () => {
          const { x, y, width, height } = await edges(mark);
          // Whatever lies over the page at its middle is part of the chart.
          return page.evaluate(
            ([left, top]) => document.elementFromPoint(left!, top!)?.closest('[role="application"]') !== null,
            [x + width / 2, y + height / 2],
          );
        })
        .toBe(true);
      const { y, bottom } = await edges(mark);
      expect(y).toBeGreaterThan(0);
      expect(bottom).toBeLessThan(size.height);
    });
  });
}

test('the filters are one button that says what is selected, and open at once, by pointer and by key', async ({
  page,
}) => {
  await openLive(page, '/stances/');
  const button = filterButtonOf(page);
  await expect(button).toContainText('All five documents · stated, attributed and inferred · any date');
  await expect(filtersOf(page).getByRole('button')).toHaveCount(1);
  await expect(filtersOf(page).locator('select, input, details')).toHaveCount(0);
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await filtersOf(page).getByLabel('Up to').fill('2024-06-19');
  await filtersOf(page).getByLabel('Up to').press('Tab');
  await expect(button).toContainText(
    'All five documents · stated, attributed and inferred · up to 19 June 2024',
  );
  await button.click();
  await expect(filtersOf(page).locator('select, input, details')).toHaveCount(0);
  await filtersOf(page).getByRole('button', { name: 'Clear filters' }).click();
  await expect(button).toContainText('any date');
  await button.press('Enter');
  await filtersOf(page).getByRole('combobox', { name: 'Actors' }).focus();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
});

test('every page has one name: in the navigation, in its title and over it', async ({ page }) => {
  for (const route of namedPages) {
    const name = say.pages[route];
    await page.goto(`${route === '/' ? '' : route}/`);
    await expect(page).toHaveTitle(new RegExp(`^${name}(: .+)? · `));
    await expect(page.getByRole('heading', { level: 1 })).toHaveAccessibleName(
      new RegExp(`^${name}(: .+)?$`),
    );
    const section = sectionOf(route);
    if (!section) continue;
    const list = section.pages.length > 1 ? say.viewsOf(sectionName(english, dossier, section)) : say.views;
    const link = page.getByRole('navigation', { name: list, exact: true }).locator('[aria-current="page"]');
    await expect(link).toHaveText(name);
    // The name of the dossier, which the heading of the overview has after its own, stands in every title.
    if (route === '/') continue;
    const heading = await page
      .getByRole('heading', { level: 1 })
      .evaluate((element) => element.ariaLabel ?? element.textContent);
    expect((await page.title()).startsWith(`${heading} · `), route).toBe(true);
  }
});

test('from the overview to a file of its first three answers in two clicks each', async ({ page }) => {
  await openLive(page, '/');
  for (const chart of overview.slice(0, 3)) {
    await cardOf(page, chart).getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Save file' })).toBeEnabled();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${chart.id}.png`);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

test('what each card of the overview opens bears the name of its page', async ({ page }) => {
  await openLive(page, '/');
  for (const chart of overview) {
    const name = say.pages[chart.page as keyof typeof say.pages];
    const link = cardOf(page, chart).getByRole('link', { name: `Open ${name}` });
    await expect(link).toHaveAttribute('href', new RegExp(`${chart.page}/$`));
  }
});

test.describe('by finger', () => {
  test.use({ viewport: phone, hasTouch: true });

  test('a tap at the edge of a cell opens its evidence and leads nowhere', async ({ page }) => {
    await openLive(page, '/stances/');
    const stage = stageOf(page, stanceMatrix);
    const width = await stage.evaluate((element) => element.clientWidth);
    const scene = pageScene(stanceMatrix.prepare(dossier, defaultView, english), width, lightTheme);
    const link = scene.targets.find(({ leads }) => leads);
    const cell = scene.targets.filter(({ leads }) => !leads).toSorted((a, b) => a.y - b.y || a.x - b.x)[0];
    if (!link || !cell) throw new Error('no link beside a cell');
    // A little above and left of the first cell, where names stand that lead elsewhere.
    for (const [x, y] of [
      [cell.x + cell.width / 2, cell.y - 3],
      [Math.max(1, cell.x - 3), cell.y + cell.height / 2],
    ] as const) {
      const box = await edges(stage);
      await page.evaluate((down) => window.scrollBy(0, down), box.y + y - 300);
      const now = await edges(stage);
      await page.touchscreen.tap(now.x + x, now.y + y);
      await expect(panelOf(page)).toBeVisible();
      await expect(page).toHaveURL(/\/stances\/\?.*mark=stance-matrix/);
      await panelOf(page).getByRole('button', { name: 'Close the evidence' }).click();
    }
  });
});
