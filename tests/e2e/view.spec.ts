import { expect, type Page } from '@playwright/test';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Source } from '#lib/model/source.ts';
import type { Stance } from '#lib/model/stance.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { panelOf } from './evidencePanel.ts';
import { filtersOf as filters, openFilters } from './filters.ts';
import { cardOf, openLive, stageOf } from './liveChart.ts';
import { test } from './quietTest.ts';
import { fullestCell, recountCells } from './recount.ts';
import { sitePages } from './sitePages.ts';

let dossier: Dossier;
/** The documents, with the number of stances each has. */
let documents: { source: Source; stances: number }[];
test.beforeAll(async () => {
  dossier = await shippedDossier();
  documents = dossier.sources
    .filter(({ file }) => file !== '')
    .map((source) => ({ source, stances: dossier.stances.filter((row) => row.source === source.id).length }))
    .sort((a, b) => b.stances - a.stances);
});

const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const subtitle = (page: Page) => cardOf(page, stanceMatrix).locator('.subtitle');

async function openTable(page: Page): Promise<void> {
  const card = cardOf(page, stanceMatrix);
  await card.getByRole('button', { name: 'Table', exact: true }).click();
  await card.getByRole('button', { name: /in which nothing was found$/ }).click();
}

type Row = Readonly<Record<string, string>>;

/** The table behind the matrix: the cells of each row by the label of their column. */
async function readTable(page: Page): Promise<Row[]> {
  return cardOf(page, stanceMatrix)
    .locator('.picture table')
    .evaluate((table) => {
      const texts = (row: Element) =>
        [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim());
      const [head, ...rows] = [...table.querySelectorAll('tr:not(.fold)')].map(texts);
      return rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [head?.[i] ?? '', cell])));
    });
}

/** The rows a recount expects, in no order: what can be told without the scoring of the charts. */
function expectedRows(counts: (row: Stance) => boolean): string[] {
  const signs: Readonly<Record<string, string>> = { '-1': '−', 0: '', 1: '+' };
  const number = (value: number | undefined) =>
    value === undefined ? '' : `${signs[Math.sign(value)]}${Math.abs(value)}`;
  return recountCells(dossier, counts)
    .map(({ actor, issue, kind, steps, sourceCount, confidence }) => {
      const name = dossier.actors.find(({ id }) => id === actor)?.short_name;
      const label = dossier.issues.find(({ id }) => id === issue)?.short_label;
      const cells = [number(steps[0]), number(steps.at(-1)), confidence ?? '', String(sourceCount)];
      return [name, label, kind, ...cells].join(' | ');
    })
    .sort();
}

/** The same of the table shown; the kind of a cell is read from its words. */
function shownRows(table: readonly Row[]): string[] {
  const kinds = [
    ['none', /^nothing found$/],
    ['not_applicable', /^not applicable$/],
    ['unclear', /^cannot be judged$/],
    ['split', /^(sources conflict|one source reports both sides)/],
    ['position', /(opposes|supports|disputes|affirms|neutral)/],
  ] as const;
  return table
    .map((row) => {
      const kind = kinds.find(([, words]) => words.test(row['Position'] ?? ''))?.[0];
      const columns = ['Lowest', 'Highest', 'Confidence', 'Sources'];
      return [row['Actor'], row['Issue'], kind, ...columns.map((column) => row[column])].join(' | ');
    })
    .sort();
}

test('the table behind the matrix holds exactly what a recount gives', async ({ page }) => {
  await openLive(page, '/stances/?v=1&all-issues=on&all-actors=on');
  await openTable(page);
  const table = await readTable(page);
  expect(shownRows(table)).toEqual(expectedRows(() => true));
  const card = cardOf(page, stanceMatrix);
  const nothing = table.filter((row) => row['Position'] === 'nothing found').length;
  await expect(card.locator('.picture caption')).toContainText(`${table.length - nothing} rows`);
  await expect(card.locator('.fold')).toHaveText(`${nothing} combinations in which nothing was found`);
});

test('a source that is switched off leaves chart, words, table and only the address it must', async ({
  page,
}) => {
  const [most] = documents;
  if (!most) throw new Error('no document');
  await openLive(page, '/stances/?v=1&all-issues=on&all-actors=on');
  await openTable(page);
  const before = await stageOf(page, stanceMatrix).getByRole('img').innerHTML();
  const number = dossier.sources.indexOf(most.source) + 1;
  await openFilters(page);
  await filters(page).locator('summary', { hasText: 'Sources' }).click();
  await filters(page)
    .getByRole('checkbox', { name: new RegExp(`^\\[${number}\\]`) })
    .uncheck();

  await expect
    .poll(() => query(page))
    .toEqual({
      v: '1',
      without: most.source.id,
      'all-issues': 'on',
      'all-actors': 'on',
    });
  await expect(subtitle(page)).toContainText('without');
  await expect(filters(page).getByRole('status')).toContainText('Filter: without');
  const rows = expectedRows((row) => row.source !== most.source.id);
  expect(shownRows(await readTable(page))).toEqual(rows);
  expect(await stageOf(page, stanceMatrix).getByRole('img').innerHTML()).not.toBe(before);

  const words = await subtitle(page).textContent();
  const headline = await cardOf(page, stanceMatrix).getByRole('heading', { level: 2 }).first().textContent();
  await page.reload();
  await stageOf(page, stanceMatrix).waitFor();
  await expect(subtitle(page)).toHaveText(words ?? '');
  await expect(cardOf(page, stanceMatrix).getByRole('heading', { level: 2 }).first()).toHaveText(
    headline ?? '',
  );
  await filters(page).getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('?v=1&all-issues=on&all-actors=on');
  await expect(subtitle(page)).not.toContainText('without');
});

test('basis and confidence decide which rows count', async ({ page }) => {
  await openLive(page, '/stances/?v=1&basis=stated,attributed&confidence=high&all-issues=on&all-actors=on');
  await openTable(page);
  const counts = (row: Stance) => row.basis !== 'inferred' && row.confidence === 'high';
  expect(shownRows(await readTable(page))).toEqual(expectedRows(counts));
  await expect(subtitle(page)).toContainText('only stated and attributed positions');
  await expect(subtitle(page)).toContainText('minimum confidence: high');
});

test('orders and blocs change the order of rows and nothing else', async ({ page }) => {
  await openLive(page, '/stances/');
  await openTable(page);
  const before = await readTable(page);
  await openFilters(page);
  await filters(page).getByRole('combobox', { name: 'Actors' }).selectOption('name');
  await filters(page).getByRole('combobox', { name: 'Issues' }).selectOption('name');
  await filters(page).getByRole('checkbox', { name: 'Group by bloc' }).uncheck();
  await expect.poll(() => query(page)).toEqual({ v: '1', rows: 'name', columns: 'name', blocs: 'off' });

  const after = await readTable(page);
  expect(after).not.toEqual(before);
  expect(shownRows(after)).toEqual(shownRows(before));
  const found = after.filter((row) => row['Position'] !== 'nothing found');
  const names = [...new Set(found.map((row) => row['Actor'] ?? ''))];
  const isParty = (name: string) => {
    const { kind, role } = dossier.actors.find(({ short_name }) => short_name === name)!;
    return role === '' ? !['author', 'media', 'collective'].includes(kind) : role === 'party';
  };
  // Authors and commentators come last, in an order of their own.
  const byName = (list: readonly string[]) => list.toSorted((a, b) => a.localeCompare(b, 'en'));
  expect(names).toEqual([
    ...byName(names.filter(isParty)),
    ...byName(names.filter((name) => !isParty(name))),
  ]);

  await page.reload();
  await openLive(page, page.url());
  await openTable(page);
  expect(await readTable(page)).toEqual(after);

  await openFilters(page);
  await filters(page).getByRole('combobox', { name: 'Actors' }).selectOption('similarity');
  await filters(page).getByRole('combobox', { name: 'Issues' }).selectOption('given');
  await filters(page).getByRole('checkbox', { name: 'Group by bloc' }).check();
  await expect.poll(() => new URL(page.url()).search).toBe('');
  expect(await readTable(page)).toEqual(before);
});

test('the source filter goes along to the other pages, orders and open marks stay behind', async ({
  page,
}) => {
  const [most, second] = documents;
  const cell = fullestCell(recountCells(dossier), 'position');
  const off = [most?.source.id, second?.source.id].join(',');
  await openLive(page, `/stances/?v=1&without=${off}&rows=name&mark=stance-matrix:${cell.key}`);
  const wanted = Object.fromEntries(new URLSearchParams(`v=1&without=${off}`));
  const sorted = (asked: Record<string, string>) => ({
    ...asked,
    without: asked['without']?.split(',').sort().join(),
  });
  const links = page.getByRole('navigation', { name: 'Pages', exact: true }).getByRole('link');
  const names = await links.allTextContents();
  expect(names.length).toBeGreaterThan(5);
  // The page that is open comes last, so that its view is seen to come back.
  for (const name of [...names.filter((each) => each !== 'Positions'), 'Positions']) {
    await links.filter({ hasText: name }).click();
    await expect(links.filter({ hasText: name })).toHaveAttribute('aria-current', 'page');
    expect(sorted(query(page))).toEqual(sorted(wanted));
  }
  await expect(subtitle(page)).toContainText('without');
});

test('Back returns to the view that was left, not to the one the page was opened with', async ({ page }) => {
  await openLive(page, '/stances/');
  await openFilters(page);
  await filters(page).getByRole('combobox', { name: 'Actors' }).selectOption('name');
  const words = await subtitle(page).textContent();
  await expect.poll(() => query(page)).toEqual({ v: '1', rows: 'name' });
  const address = page.url();
  await page
    .getByRole('navigation', { name: 'Pages', exact: true })
    .getByRole('link', { name: 'Trade and arms' })
    .click();
  await expect(page).toHaveURL(/\/figures\/$/);
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(subtitle(page)).toHaveText(words ?? '');
  await openFilters(page);
  await expect(filters(page).getByRole('combobox', { name: 'Actors' })).toHaveValue('name');
  await page.goForward();
  await expect(page).toHaveURL(/\/figures\/$/);
  // Until then the filters are those of the page before.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Figures');
  await openFilters(page);
  await expect(page.getByRole('combobox', { name: 'Scale' })).toHaveValue('linear');
});

test('what a link asks for in vain is said in a sentence, and the rest applies', async ({ page }) => {
  const [most] = documents;
  await openLive(
    page,
    `/stances/?v=1&without=gone-2019,${most?.source.id}&rows=sideways&columns=name&blocs=x`,
  );
  const notices = page.locator('main .notices');
  for (const words of [
    'leaves out a source that this dossier does not have; its other sources are left out.',
    'asks for an order of actors that is not known here; the default order is used.',
    'does not say clearly whether to group by bloc; blocs are kept together.',
  ]) {
    await expect(notices).toContainText(`The link ${words}`);
  }
  await expect(notices.getByRole('paragraph')).toHaveCount(3);
  await expect(subtitle(page)).toContainText('without');
  await openFilters(page);
  await expect(filters(page).getByRole('combobox', { name: 'Issues' })).toHaveValue('name');
  await expect(filters(page).getByRole('combobox', { name: 'Actors' })).toHaveValue('similarity');
});

const chartLacks = 'This chart no longer has the mark the link points to: ';
const pageLacks = 'This page no longer has the item the link points to.';
for (const { mark, sentence } of [
  { mark: 'stance-matrix:atlantis~treaty', sentence: chartLacks },
  { mark: 'no-such-chart:x', sentence: pageLacks },
  { mark: 'nonsense', sentence: pageLacks },
]) {
  test(`a mark that does not exist is explained: ${mark}`, async ({ page }) => {
    await openLive(page, `/stances/?v=1&rows=name&mark=${mark}`);
    await expect(page.getByText(sentence)).toBeVisible();
    await openFilters(page);
    await expect(filters(page).getByRole('combobox', { name: 'Actors' })).toHaveValue('name');
  });
}

test('an address from another version of the software says so', async ({ page }) => {
  await openLive(page, '/stances/?v=99&rows=name');
  await expect(page.getByText('This link was made by another version of Standpoint')).toBeVisible();
  await openFilters(page);
  await expect(filters(page).getByRole('combobox', { name: 'Actors' })).toHaveValue('name');
});

for (const { path } of sitePages.filter(({ hasChart }) => hasChart)) {
  test(`with all sources off ${path} says that nothing is found`, async ({ page }) => {
    await openLive(page, path);
    await openFilters(page);
    await filters(page).locator('summary', { hasText: 'Sources' }).click();
    await filters(page).getByRole('button', { name: 'Leave all out' }).click();
    await page.keyboard.press('Escape');
    const articles = page.getByRole('article');
    const amount = await articles.count();
    expect(amount).toBeGreaterThan(0);
    for (const article of await articles.all()) {
      await expect(article.getByRole('heading', { level: 2 })).toHaveText('Nothing found for this selection');
      await expect(article.locator('.empty')).toHaveText(/^(No|None of the) .+\.$/);
    }
    // A button that was pressed has another name.
    const closed = page.getByRole('button', { name: 'Table', exact: true });
    for (let left = await closed.count(); left > 0; left--) await closed.first().click();
    const text = await page.locator('main').evaluate((element) => element.textContent);
    expect(text).not.toMatch(/\b(NaN|undefined|Infinity)\b/);
    await expect(articles.locator('.picture table').getByText(/\bneutral\b/)).toHaveCount(0);
  });
}

test('a cell that a filter has emptied says so instead of showing the rows left out', async ({ page }) => {
  const cell = fullestCell(recountCells(dossier), 'position');
  const off = documents.map(({ source }) => source.id).join(',');
  await openLive(page, `/stances/?v=1&without=${off}&mark=stance-matrix:${cell.key}`);
  await expect(panelOf(page)).toContainText(
    'Nothing was found here in the selected sources. Silence is not a neutral position.',
  );
  await expect(panelOf(page).getByRole('listitem')).toHaveCount(0);
});

test('an open list of filters fits the narrowest screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openLive(page, '/stances/');
  await openFilters(page);
  for (const summary of await filters(page).locator('summary').all()) {
    await summary.click();
    const box = await filters(page).locator('details[open] fieldset').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    await expect(filters(page).locator('details[open]')).toHaveCount(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});
