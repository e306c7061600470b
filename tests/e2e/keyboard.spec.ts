import { expect, type Locator, type Page } from '@playwright/test';
import { actorComparison } from '#lib/charts/actor-comparison/actorComparison.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { panelOf } from './evidencePanel.ts';
import { filterButtonOf, filtersOf, openFilters } from './filters.ts';
import { cardOf, openLive, stageOf } from './liveChart.ts';
import { test } from './quietTest.ts';
import { sitePages } from './sitePages.ts';
import { english } from '../english.ts';

let dossier: Dossier;
test.beforeAll(async () => {
  dossier = await shippedDossier();
});

/** Presses Tab until something has the focus; fails if it is not among the next stops. */
async function tabTo(page: Page, wanted: Locator, most = 40): Promise<void> {
  for (let stops = 0; stops < most; stops++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not reached within ${most} stops: ${wanted.toString()}`);
}

const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

for (const { path } of sitePages.filter(({ hasChart }) => hasChart)) {
  test(`every chart of ${path} is one tab stop`, async ({ page }) => {
    await openLive(page, path);
    const figures = page.locator('article .figure');
    expect(await figures.count()).toBeGreaterThan(0);
    for (const figure of await figures.all()) {
      await expect(figure.locator('a[href], button, input, select, textarea, [tabindex]')).toHaveCount(1);
      await figure.getByRole('application').focus();
      await page.keyboard.press('Tab');
      expect(await figure.evaluate((element) => element.contains(document.activeElement))).toBe(false);
      await page.keyboard.press('Shift+Tab');
      await expect(figure.getByRole('application')).toBeFocused();
    }
  });
}

test('a name followed by Enter leads to its page with the focus there, and Back to the chart again', async ({
  page,
}) => {
  for (const [path, chart] of [
    ['/compare/', actorComparison],
    ['/stances/', stanceMatrix],
  ] as const) {
    await openLive(page, path);
    const stage = stageOf(page, chart);
    await stage.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/issue\//);
    await expect(page.locator('#main')).toBeFocused();
    await page.goBack();
    await expect(stage).toBeFocused();
  }
});

test('arrows, Home and End move through the matrix and each move is announced', async ({ page }) => {
  // Without authors and commentators all columns stand side by side.
  await openLive(page, '/stances/?v=1&observers=off');
  const stage = stageOf(page, stanceMatrix);
  const announced = cardOf(page, stanceMatrix).locator('[aria-live="polite"]');
  const prepared = stanceMatrix.prepare(dossier, { ...defaultView, observers: false }, english);
  const { targets } = pageScene(prepared, 1100, lightTheme);
  const last = Math.max(...targets.map(({ column }) => column));
  const sentence = (row: number, column: number) => {
    const target = targets.find((each) => each.row === row && each.column === column);
    if (!target) throw new Error(`no such mark: row ${row}, column ${column}`);
    return prepared.sentence(target.key);
  };

  await expect(announced).toBeEmpty();
  await stage.focus();
  await expect(announced).toHaveText(sentence(0, 0));
  for (const [key, row, column] of [
    ['ArrowRight', 0, 1],
    ['ArrowDown', 1, 1],
    ['End', 1, last],
    ['ArrowRight', 1, last],
    ['ArrowUp', 0, last],
    // Above the first row stand the heads of the columns, which lead to their actors; left of it those of the rows.
    ['ArrowUp', -1, last],
    ['ArrowUp', -1, last],
    ['ArrowLeft', -1, last - 1],
    ['ArrowDown', 0, last - 1],
    ['Home', 0, 0],
    ['ArrowLeft', 0, -1],
    ['ArrowRight', 0, 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(announced).toHaveText(sentence(row, column));
  }
});

test('Enter opens the evidence of the mark, Tab leads into it, Esc closes it and returns', async ({
  page,
}) => {
  await openLive(page, '/stances/');
  const stage = stageOf(page, stanceMatrix);
  await stage.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(panelOf(page)).toBeVisible();
  const announced = await cardOf(page, stanceMatrix).locator('[aria-live="polite"]').textContent();
  await expect(panelOf(page)).toContainText(announced ?? 'nothing was announced');

  await page.keyboard.press('Tab');
  await expect(panelOf(page).getByRole('button', { name: 'Close the evidence' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toHaveCount(0);
  await expect(stage).toBeFocused();

  await page.keyboard.press(' ');
  await expect(panelOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toHaveCount(0);
  await expect(stage).toBeFocused();
});

test('the filters and orders of the stances work by keyboard alone', async ({ page }) => {
  await openLive(page, '/stances/');
  const filters = filtersOf(page);

  await tabTo(page, filterButtonOf(page));
  await page.keyboard.press('Enter');
  await tabTo(page, filters.locator('summary', { hasText: 'Sources' }));
  await page.keyboard.press('Enter');
  await tabTo(page, filters.getByRole('checkbox').first(), 1);
  await page.keyboard.press('Space');
  const [first] = dossier.sources.filter(({ file }) => file !== '');
  await expect.poll(() => query(page)).toEqual({ v: '1', without: first?.id });

  await tabTo(page, filters.locator('summary', { hasText: 'Evidence' }));
  await page.keyboard.press('Enter');
  await tabTo(page, filters.getByRole('checkbox', { name: /^stated/ }), 1);
  await page.keyboard.press('Space');
  await expect.poll(() => query(page)).toMatchObject({ basis: 'attributed,inferred' });
  // Opening one list closes the other, so that none covers the rest of the line.
  await expect(filters.getByRole('checkbox').first()).toHaveAccessibleName(/^stated/);

  await tabTo(page, filters.getByRole('combobox', { name: 'Minimum confidence' }));
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => query(page)).toMatchObject({ confidence: 'moderate' });
  await tabTo(page, filters.getByRole('checkbox', { name: 'Group by bloc' }));
  await page.keyboard.press('Space');
  await expect.poll(() => query(page)).toMatchObject({ blocs: 'off' });
  await tabTo(page, filters.getByRole('combobox', { name: 'Actors' }));
  await page.keyboard.press('Home');
  await expect.poll(() => query(page)).toMatchObject({ rows: 'given' });

  await page.keyboard.press('Escape');
  await expect(filterButtonOf(page)).toBeFocused();
  await expect(filters.getByRole('combobox')).toHaveCount(0);
  await tabTo(page, filters.getByRole('button', { name: 'Clear filters' }), 1);
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page)).toEqual({ v: '1', rows: 'given', blocs: 'off' });
});

test('an open list of filters closes on Esc, and when focus or pointer go elsewhere', async ({ page }) => {
  await openLive(page, '/stances/');
  await openFilters(page);
  const summary = page.locator('details[name="filters"] > summary', { hasText: 'Sources' });
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Escape');
  const inside = page.getByRole('button', { name: 'Leave all out' });
  await expect(inside).toBeHidden();
  await expect(summary).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(inside).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Export', exact: true }));
  await expect(inside).toBeHidden();

  await summary.click();
  await expect(inside).toBeVisible();
  await page.getByRole('heading', { level: 2 }).first().click();
  await expect(inside).toBeHidden();
});

test('the table opens by keyboard, its rows open their evidence and Esc returns to the row', async ({
  page,
}) => {
  await openLive(page, '/stances/');
  const card = cardOf(page, stanceMatrix);
  const button = card.getByRole('button', { name: 'Table' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(card.getByRole('button', { name: 'Hide table' })).toHaveAttribute('aria-expanded', 'true');
  await expect(card.getByRole('table')).toBeVisible();

  const opener = card.getByRole('button', { name: /^Evidence for / }).nth(1);
  await tabTo(page, opener, 12);
  await page.keyboard.press('Enter');
  await expect(panelOf(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('the export opens by keyboard, keeps the focus inside and gives it back on Esc', async ({ page }) => {
  await openLive(page, '/stances/');
  const button = page.getByRole('button', { name: 'Export', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save file' })).toBeEnabled();
  for (let stops = 0; stops < 12; stops++) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(
      () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
    );
    expect(outside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('the first Tab offers a way past the masthead', async ({ page }) => {
  await openLive(page, '/stances/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(filterButtonOf(page)).toBeFocused();
});
