import { expect } from '@playwright/test';
import { checkFacts } from '#lib/evidence/checkFacts.ts';
import { catalog } from '#lib/charts/catalog.ts';
import { provisionBreakdown } from '#lib/charts/provision-breakdown/provisionBreakdown.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { tradeBar } from '#lib/charts/trade-bar/tradeBar.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { asListed, byId, listedRows, panelOf } from './evidencePanel.ts';
import { clickMark, openLive, stageOf } from './liveChart.ts';
import { test } from './quietTest.ts';
import { fullestCell, recountCells, type RecountedCell } from './recount.ts';

const say = english.of('evidence');
let dossier: Dossier;
test.beforeAll(async () => {
  dossier = await shippedDossier();
});

const markOf = (address: string) => new URL(address).searchParams.get('mark');

for (const kind of ['position', 'split', 'none'] as const) {
  test(`a cell of the matrix opens exactly its rows, also from its link: ${kind}`, async ({
    page,
    context,
  }) => {
    const cells = recountCells(dossier);
    test.skip(!cells.some((each) => each.kind === kind), 'the dossier has no such cell');
    const cell: RecountedCell = fullestCell(cells, kind);
    const expected = asListed('stances', cell.rows);
    await openLive(page, '/stances/?v=1&all-issues=on&all-actors=on');
    await clickMark(page, dossier, stanceMatrix, cell.key, { allIssues: true, allActors: true });
    expect(byId(await listedRows(page))).toEqual(expected);

    const panel = panelOf(page);
    const actor = dossier.actors.find(({ id }) => id === cell.actor);
    const issue = dossier.issues.find(({ id }) => id === cell.issue);
    await expect(panel.getByRole('heading', { level: 3 })).toHaveText(
      `${actor?.name} on “${issue?.short_label}”`,
    );
    if (kind === 'none') await expect(panel).toContainText(say.noPassage);
    else await expect(panel).not.toContainText(say.noPassage);
    await expect(panel.getByText(/^(The sources conflict|One source says both); /)).toHaveCount(
      kind === 'split' ? 1 : 0,
    );

    await expect.poll(() => markOf(page.url())).toBe(`stance-matrix:${cell.key}`);
    const text = await panel.innerText();
    const fresh = await context.newPage();
    await openLive(fresh, page.url());
    expect(byId(await listedRows(fresh))).toEqual(expected);
    expect(await panelOf(fresh).innerText()).toBe(text);
  });
}

test('Close and Esc both close the evidence, clear the address and leave the focus in reach', async ({
  page,
}) => {
  const cell = fullestCell(recountCells(dossier), 'position');
  const stage = stageOf(page, stanceMatrix);
  await openLive(page, '/stances/');

  await clickMark(page, dossier, stanceMatrix, cell.key);
  await panelOf(page).getByRole('button', { name: 'Close the evidence' }).click();
  await expect(panelOf(page)).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await expect(stage).toBeFocused();

  await clickMark(page, dossier, stanceMatrix, cell.key);
  await expect(panelOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await expect(stage).toBeFocused();

  // From inside the panel, where a reader who follows its links is.
  await clickMark(page, dossier, stanceMatrix, cell.key);
  await panelOf(page).getByRole('link').first().focus();
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toHaveCount(0);
  await expect(stage).toBeFocused();
});

test('a checked figure shows its verdict and the reference it was held against', async ({ page }) => {
  const check = dossier.checks.find(({ table }) => table === 'figures');
  const figure = dossier.figures.find(({ id }) => id === check?.subject);
  const reference = dossier.references.find(({ id }) => id === check?.reference);
  if (!check || !figure || !reference) throw new Error('no figure of the dossier is checked');
  await openLive(page, '/figures/');
  await clickMark(page, dossier, tradeBar, figure.id);

  const [first, ...others] = await listedRows(page);
  expect([first]).toEqual(asListed('figures', [figure]));
  // Beside the figure only the limits that are drawn across it.
  for (const { table, id } of others) {
    if (table === 'figures') expect(dossier.figures.find((each) => each.id === id)?.kind).toBe('cap');
  }
  const item = panelOf(page).getByRole('listitem').filter({ hasText: figure.quote }).first();
  await expect(item).toContainText(say.verdict(checkFacts(dossier, check)));
  await expect(item).toContainText(check.explanation);
  await expect(item).toContainText(reference.finding);
  if (reference.url) await expect(item.locator(`a[href="${reference.url}"]`).first()).toBeVisible();
  await expect.poll(() => markOf(page.url())).toBe(`trade-bar:${figure.id}`);
});

test('a clause opens the passages of its provisions', async ({ page }) => {
  const documents = dossier.sources.filter(({ file }) => file !== '').map(({ id }) => id);
  const provision = dossier.provisions.findLast(({ source }) => documents.includes(source));
  if (!provision) throw new Error('no document has a provision');
  const { category, instrument } = provision;
  // What a treaty says itself is among them.
  const counted = dossier.sources.filter(({ file, kind }) => file !== '' || kind === 'treaty');
  const clause = dossier.provisions.filter(
    (row) =>
      row.category === category &&
      row.instrument === instrument &&
      counted.some(({ id }) => id === row.source),
  );
  await openLive(page, '/treaty/');
  await clickMark(page, dossier, provisionBreakdown, `${category}~${instrument}`);
  expect(byId(await listedRows(page))).toEqual(asListed('provisions', clause));
  await expect(panelOf(page)).toContainText(provision.provision);
  await expect.poll(() => markOf(page.url())).toBe(`provision-breakdown:${category}~${instrument}`);
});

test('a cell on the overview opens the same rows as on its own page', async ({ page, context }) => {
  const drawn = stanceMatrix.prepare(dossier, defaultView, english, 'slide').table.rows.map(({ key }) => key);
  const cells = recountCells(dossier).filter(({ key }) => drawn.includes(key));
  const cell = fullestCell(cells, 'position');
  await openLive(page, '/');
  await clickMark(page, dossier, stanceMatrix, cell.key, { presentation: 'slide' });
  expect(byId(await listedRows(page))).toEqual(asListed('stances', cell.rows));

  const fresh = await context.newPage();
  await openLive(fresh, page.url());
  expect(byId(await listedRows(fresh))).toEqual(asListed('stances', cell.rows));
  await fresh.goto(page.url().replace(/\/\?/, '/stances/?'));
  expect(byId(await listedRows(fresh))).toEqual(asListed('stances', cell.rows));
});

for (const chart of catalog) {
  test(`on a phone the evidence of ${chart.id} leaves its mark in sight`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openLive(page, `${chart.page}/`);
    const stage = stageOf(page, chart);
    await stage.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(panelOf(page)).toBeVisible();
    const sheet = await panelOf(page).boundingBox();
    if (!sheet) throw new Error('the sheet is not drawn');
    expect(sheet.y).toBeGreaterThan(844 / 3);
    // A mark that is drawn in two places is in sight where it was chosen, once the page has moved for the sheet.
    const inSight = async () => {
      const places = await stage.locator('rect.chosen').all();
      const boxes = await Promise.all(places.map((place) => place.boundingBox()));
      return boxes.filter((box) => box && box.y >= 0 && box.y + box.height <= sheet.y + 1).length;
    };
    await expect.poll(inSight).toBeGreaterThan(0);
  });
}
