import { expect } from '@playwright/test';
import { actorComparison } from '#lib/charts/actor-comparison/actorComparison.ts';
import { agreementMatrix } from '#lib/charts/agreement-matrix/agreementMatrix.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { stanceSpectrum } from '#lib/charts/stance-spectrum/stanceSpectrum.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { panelOf } from './evidencePanel.ts';
import { cardOf, clickMark, openLive, stageOf } from './liveChart.ts';
import { test } from './quietTest.ts';
import { english } from '../english.ts';

/** How one view leads to the next, by keyboard and by pointer. */

let dossier: Dossier;
test.beforeAll(async () => {
  dossier = await shippedDossier();
});

test('from any row of the matrix to its issue, and on to the next issue by key', async ({ page }) => {
  await openLive(page, '/stances/');
  await stageOf(page, stanceMatrix).focus();
  for (const key of ['ArrowDown', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
  await expect(page).toHaveURL(/\/issue\/\?v=1&issue=/);
  const first = new URL(page.url()).searchParams.get('issue');
  await stageOf(page, stanceSpectrum).focus();
  await page.keyboard.press('PageDown');
  await expect.poll(() => new URL(page.url()).searchParams.get('issue')).not.toBe(first);
  const second = new URL(page.url()).searchParams.get('issue');
  const issue = dossier.issues.find(({ id }) => id === second);
  const name = issue?.name_in_text || issue?.short_label || 'no such issue';
  await expect(cardOf(page, stanceSpectrum).getByRole('heading', { level: 2 })).toContainText(name);
  await page.keyboard.press('PageUp');
  await expect.poll(() => new URL(page.url()).searchParams.get('issue')).toBe(first);
});

test('rows of the matrix lead to their issues, columns to their actors', async ({ page }) => {
  await openLive(page, '/stances/?v=1&all-issues=on&all-actors=on');
  const doors = [
    ...dossier.issues
      .slice(0, 2)
      .map(({ id }) => ({ key: `issue~~${id}`, leadsTo: `/issue/.*issue=${id}$` })),
    ...dossier.actors
      .slice(0, 2)
      .map(({ id }) => ({ key: `actor~~${id}`, leadsTo: `/actor/.*actor=${id}$` })),
  ];
  for (const { key, leadsTo } of doors) {
    await clickMark(page, dossier, stanceMatrix, key, { allIssues: true, allActors: true });
    await expect(page).toHaveURL(new RegExp(leadsTo));
    await page.goBack();
    await stageOf(page, stanceMatrix).waitFor();
  }
});

test('two actors are chosen by select, and the link brings them back', async ({ page }) => {
  await openLive(page, '/compare/');
  await page.getByLabel('First actor').selectOption('kor');
  await page.getByLabel('Second actor').selectOption('chn');
  await expect.poll(() => new URL(page.url()).searchParams.get('actors')).toBe('kor,chn');
  const headline = cardOf(page, actorComparison).getByRole('heading', { level: 2 });
  const words = await headline.textContent();
  expect(words).toMatch(/ROK/);
  await page.reload();
  await stageOf(page, actorComparison).waitFor();
  await expect(headline).toHaveText(words ?? '');
});

test('a cell of the agreement matrix shows the rows of both and leads to their comparison', async ({
  page,
}) => {
  await openLive(page, '/compare/');
  const table = agreementMatrix.prepare(dossier, defaultView, english).table;
  const key = table.rows.find((row) => row.key.includes('rus') && row.key.includes('usa'))?.key ?? '';
  await clickMark(page, dossier, agreementMatrix, key);
  await expect(panelOf(page).getByRole('listitem').first()).toBeVisible();
  await panelOf(page)
    .getByRole('link', { name: /issue by issue/ })
    .click();
  await expect
    .poll(() => new URL(page.url()).searchParams.get('actors')?.split(',').sort().join())
    .toBe('rus,usa');
});

test('the timeline is looked into by keys, by dragging and by link, and Back and 0 lead out again', async ({
  page,
}) => {
  await openLive(page, '/timeline/');
  const stage = stageOf(page, timeline);
  const rows = () => cardOf(page, timeline).locator('.subtitle').textContent();
  const whole = await rows();
  await stage.focus();
  await page.keyboard.press('+');
  await expect.poll(() => new URL(page.url()).search).toMatch(/from=|to=/);
  expect(await rows()).not.toBe(whole);
  await page.keyboard.press('0');
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await expect.poll(rows).toBe(whole);

  // Near the top of the lanes and far to the right, where most events are.
  const box = await stage.boundingBox();
  if (!box) throw new Error('the chart is not drawn');
  const { brush, width } = pageScene(
    timeline.prepare(dossier, defaultView, english),
    Math.floor(box.width),
    lightTheme,
  );
  if (!brush) throw new Error('there is nothing to drag over');
  const scale = box.width / width;
  const at = (share: number) => box.x + (brush.x + brush.width * share) * scale;
  const y = box.y + (brush.y + brush.height - 3) * scale;
  await page.mouse.move(at(0.6), y);
  await page.mouse.down();
  await page.mouse.move(at(0.8), y, { steps: 5 });
  await page.mouse.move(at(0.95), y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).toMatch(/^\d{4}/);
  await expect(panelOf(page)).toHaveCount(0);
  const zoomed = await rows();
  expect(zoomed).not.toBe(whole);
  await page.reload();
  await stage.waitFor();
  await expect.poll(rows).toBe(zoomed);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect.poll(rows).toBe(whole);
});

test('a thesis leads to its claims, to the next thesis, and to the chart', async ({ page }) => {
  await openLive(page, '/claims/');
  await page.getByRole('application').focus();
  for (const key of ['ArrowLeft', 'Enter']) await page.keyboard.press(key);
  await expect(page).toHaveURL(/\/thesis\/.*thesis=/);
  const first = new URL(page.url()).searchParams.get('thesis');
  await page.getByRole('link', { name: /Next argument/ }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('thesis')).not.toBe(first);
  await page.getByRole('link', { name: 'In the chart' }).first().click();
  await expect(page).toHaveURL(/\/claims\/.*mark=claims-by-source/);
  await expect(panelOf(page).getByRole('listitem').first()).toBeVisible();
});

test('the search of the masthead finds, keeps the filter, and leads to the mark', async ({ page }) => {
  const [first] = dossier.sources.filter(({ file }) => file !== '');
  await openLive(page, `/stances/?v=1&without=${first?.id}`);
  await page.getByRole('searchbox', { name: /Search claims/ }).fill('artillery shels');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/search/\\?.*without=${first?.id}`));
  const hits = page.locator('main mark');
  await expect(hits.first()).toBeVisible();
  expect((await hits.allTextContents()).join(' ').toLowerCase()).toContain('shells');
  await page.getByRole('link', { name: 'In the chart' }).first().click();
  await expect(panelOf(page).getByRole('listitem').first()).toBeVisible();
});
