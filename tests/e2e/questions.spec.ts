import { expect, type Locator, type Page } from '@playwright/test';
import { actorComparison } from '#lib/charts/actor-comparison/actorComparison.ts';
import type { Chart } from '#lib/charts/kit/chart.ts';
import { exchangeFlows } from '#lib/charts/exchange-flows/exchangeFlows.ts';
import { factChecks } from '#lib/charts/fact-checks/factChecks.ts';
import { treatyComparison } from '#lib/charts/treaty-comparison/treatyComparison.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { readView } from '#lib/view/viewParams.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { panelOf } from './evidencePanel.ts';
import { clickMark, openLive } from './liveChart.ts';
import { test } from './quietTest.ts';
import { english } from '../english.ts';

/** Each question of the overview is answered in at most three actions, and the answer shows its evidence. */

let dossier: Dossier;
test.beforeAll(async () => {
  dossier = await shippedDossier();
});

/** First action: the overview is open, the question is clicked. */
async function ask(page: Page, question: string): Promise<void> {
  await openLive(page, '/');
  await page
    .getByRole('navigation', { name: 'Questions this dossier answers' })
    .getByRole('link', { name: question, exact: true })
    .click();
  await page.waitForURL((url) => url.pathname !== '/');
}

/** Second action where the answer is a chart: one of its marks is opened. */
async function openMark(page: Page, chart: Chart, key: string): Promise<void> {
  await page.getByRole('application').first().waitFor();
  const { view } = readView(new URL(page.url()).search, dossier);
  await clickMark(page, dossier, chart, key, view);
}

function quoteOf(table: 'stances' | 'claims' | 'figures' | 'provisions' | 'events', id: string): string {
  const row = dossier[table].find((each) => each.id === id);
  if (!row?.quote) throw new Error(`no quote: "${table} ${id}"`);
  return row.quote;
}

/** The passage, and where it stands. */
async function expectPassage(
  place: Locator,
  table: Parameters<typeof quoteOf>[0],
  id: string,
): Promise<void> {
  await expect(place).toContainText(quoteOf(table, id));
  await expect(place).toContainText(`paragraph ${dossier[table].find((each) => each.id === id)?.paragraph}`);
}

test('what was signed and when', async ({ page }) => {
  await ask(page, 'What was signed and when?');
  await expect(panelOf(page)).toContainText('Putin and Kim sign the treaty');
  await expect(panelOf(page)).toContainText('19 June 2024');
  await expectPassage(panelOf(page), 'events', 'e-000-02');
});

test('what triggers the defence clause, and under which conditions', async ({ page }) => {
  await ask(page, 'What triggers the defence clause, and under which conditions?');
  const main = page.locator('main');
  const text = dossier.provisions.find(({ id }) => id === 'p-ref-2024-04');
  expect(text?.conditions.split(';').length).toBeGreaterThan(2);
  await expect(main.getByText(/^Article 4 binds only under conditions: an armed attack/)).toBeVisible();
  for (const condition of text?.conditions.split(';') ?? []) {
    await expect(main.getByText(condition.trim(), { exact: true }).first()).toBeVisible();
  }
  await expectPassage(main, 'provisions', 'p-002-04');
  // Who comments on it, with what stance and quote.
  await expectPassage(main, 'stances', 's-000-author-000-defence-clause');
});

test('how it compares with the treaties before it', async ({ page }) => {
  await ask(page, 'How does it compare with 1961 and 2000?');
  await openMark(page, treatyComparison, 'defence~treaty-1961');
  await expect(panelOf(page)).toContainText('an armed attack by one or more states');
  await expectPassage(panelOf(page), 'provisions', 'p-000-06');
});

test('whether it brings DPRK soldiers into the war', async ({ page }) => {
  await ask(page, 'Could it bring DPRK soldiers into the war in Ukraine?');
  const main = page.locator('main');
  await expect(main.getByRole('heading', { name: 'Contradicts it' })).toBeVisible();
  await expectPassage(main, 'claims', 'c-002-52');
  await expectPassage(main, 'claims', 'c-004-36');
});

test('what each side supplies, as fact and as expectation', async ({ page }) => {
  await ask(page, 'What does each side supply, as fact and as expectation?');
  const keys = exchangeFlows
    .prepare(dossier, readView('', dossier).view, english)
    .table.rows.map(({ key }) => key);
  const delivered = keys.find((key) => /prk.*rus.*artillery-shells.*delivered/.test(key));
  await openMark(page, exchangeFlows, delivered ?? '');
  await expectPassage(panelOf(page), 'figures', 'f-002-03');
  const expected = keys.find((key) => /prk.*rus.*soldiers.*expected/.test(key));
  await openMark(page, exchangeFlows, expected ?? '');
  await expectPassage(panelOf(page), 'claims', 'c-004-36');
});

test('how large the trade is', async ({ page }) => {
  await ask(page, 'How large is the trade?');
  await expectPassage(panelOf(page), 'figures', 'f-001-03');
  await expect(panelOf(page)).toContainText('Off tenfold or more');
  await expect(panelOf(page)).toContainText('34.4 million US dollars');
});

test('whether the oil cap is broken', async ({ page }) => {
  await ask(page, 'Is the oil cap broken?');
  const main = page.locator('main');
  await expectPassage(main, 'claims', 'c-002-12');
  await expectPassage(main, 'claims', 'c-002-13');
  await expect(main).toContainText('One month makes a third of the yearly cap');
});

test('whether China keeps its distance', async ({ page }) => {
  await ask(page, 'Does China keep its distance?');
  const main = page.locator('main');
  await expect(main.getByRole('article').getByRole('status')).toContainText(
    /^Yes, according to “The Content/,
  );
  const claims = dossier.claims.filter(({ thesis }) => thesis === 't-china-distance');
  for (const { id } of claims) await expectPassage(main, 'claims', id);
});

test('how Seoul and Tokyo react', async ({ page }) => {
  await ask(page, 'How do Seoul and Tokyo react?');
  const { view } = readView('v=1&actors=kor,jpn', dossier);
  const keys = actorComparison.prepare(dossier, view, english).table.rows.map(({ key }) => key);
  const treaty = keys.find((key) => /treaty/.test(key) && /jpn/.test(key)) ?? '';
  await openMark(page, actorComparison, treaty);
  await expectPassage(panelOf(page), 'stances', 's-000-jpn-treaty');
});

test('who gains more', async ({ page }) => {
  await ask(page, 'Does Kim gain more than Putin?');
  const main = page.locator('main');
  await expect(main.getByRole('article').getByRole('status')).toContainText(/^Yes, according to/);
  const claims = dossier.claims.filter(({ thesis }) => thesis === 't-kim-gains-more');
  expect(claims.length).toBeGreaterThan(1);
  for (const { id } of claims) await expectPassage(main, 'claims', id);
});

test('which statements of the documents are wrong', async ({ page }) => {
  await ask(page, 'Which statements of the documents are wrong?');
  const wrong = dossier.checks.filter(
    ({ verdict }) => verdict === 'differs' || verdict === 'magnitude_error',
  );
  expect(wrong.length).toBeGreaterThan(10);
  for (const { explanation } of wrong) await expect(page.locator('main')).toContainText(explanation);
  await openMark(page, factChecks, 'figures~f-001-03');
  await expectPassage(panelOf(page), 'figures', 'f-001-03');
});

test('could it draw Russia into a war in Korea', async ({ page }) => {
  await ask(page, 'Could it draw Russia into a war in Korea?');
  const main = page.locator('main');
  await expect(
    main.getByText(
      /^Disputed, and in part only predicted: yes, according to RAIA Group \[3\] \([^)]+ it (conflicts?|is|are) [^)]+\); no, according to /,
    ),
  ).toBeVisible();
  const documents = new Set(dossier.sources.filter(({ file }) => file !== '').map(({ id }) => id));
  const claims = dossier.claims.filter(
    ({ thesis, source }) => thesis === 't-korea-war' && documents.has(source),
  );
  expect(claims.length).toBeGreaterThan(3);
  for (const { id } of claims) await expect(main).toContainText(quoteOf('claims', id));
});

test('the way leads on and back: from a clause to who comments on it, to the actor, and back', async ({
  page,
}) => {
  await ask(page, 'How does it compare with 1961 and 2000?');
  await openMark(page, treatyComparison, 'defence~treaty-2024');
  await panelOf(page)
    .getByRole('link', { name: /Defence/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/clause\//);
  await page.getByRole('link', { name: 'RAIA Group', exact: true }).first().click();
  await expect(page).toHaveURL(/\/actor\/.*actor=author-002/);
  await page.goBack();
  await expect(page).toHaveURL(/\/clause\//);
  await page.goBack();
  await expect(page).toHaveURL(/\/treaties\/.*mark=treaty-comparison/);
  await expect(panelOf(page)).toBeVisible();
});
