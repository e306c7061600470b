import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { test } from './quietTest.ts';

/** A dossier coded row by row: with the keyboard, kept, undone, passed on, settled and compared. */

const say = english.of('coding');
const beside = english.of('settling');
const changes = english.of('dossierChanges');
const flaw = english.of('problems').flaw;

/** The cell where the keyboard is, and its column. */
const here = (page: Page) => page.getByRole('grid').locator('[tabindex="0"]');

async function goTo(page: Page, column: string): Promise<void> {
  const heads = await page.getByRole('grid').getByRole('columnheader').allInnerTexts();
  const at = heads.findIndex((head) => head.startsWith(column));
  await page.keyboard.press('Home');
  for (let i = 1; i < at; i++) await page.keyboard.press('ArrowRight');
}

async function flawless(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('the built-in dossier is copied, coded by keyboard alone, kept, settled, compared and passed on sound', async ({
  page,
}, { outputDir }) => {
  const { info, stances } = await shippedDossier();
  await page.goto('/code/');
  await page.waitForFunction(() => 'alive' in document.documentElement.dataset);
  await page.getByRole('button', { name: say.begin.copy(info.title) }).focus();
  await page.keyboard.press('Enter');
  const title = say.begin.copyOf(info.title);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.heading(title));
  await expect(page.getByText(say.problems.none)).toBeVisible();

  // A choice, by its sign; then what is no paragraph, named while it is typed and at its cell.
  await here(page).focus();
  await goTo(page, 'Confidence');
  await page.keyboard.press('Enter');
  await page.keyboard.press('l');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect(here(page)).toHaveText('low');
  await goTo(page, 'Paragraph');
  const before = await here(page).innerText();
  await page.keyboard.type('x');
  await expect(page.getByText(flaw({ kind: 'notWhole' }))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(here(page)).toHaveText(before);
  await page.keyboard.type('x');
  await page.keyboard.press('Tab');
  await expect(page.getByText(say.problems.amount(1))).toBeVisible();
  await expect(page.getByRole('gridcell', { name: flaw({ kind: 'notWhole' }) })).toBeVisible();

  // Wrong or not, it is kept; and nobody else reads it before it is mended.
  await expect(page.getByText(say.saved)).toBeVisible();
  await page.reload();
  await expect(page.getByText(say.problems.amount(1))).toBeVisible();
  // What is open is named over the page, not the dossier of the site, and no page of the site is offered as one of it.
  await expect(page.locator('.dossier')).toHaveText(title);
  await expect(page.getByRole('banner').getByRole('navigation')).toHaveCount(0);
  await page.getByRole('button', { name: say.problems.goTo }).focus();
  await page.keyboard.press('Enter');
  await expect(here(page)).toContainText('x');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(before);
  await page.keyboard.press('Enter');
  await expect(page.getByText(say.problems.none)).toBeVisible();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+z');
  await expect(page.getByText(say.undone(say.steps.cell))).toBeVisible();
  await expect(page.getByText(say.problems.none)).toBeVisible();

  // A text beside the table: the quote is looked up in it, and words selected in it become the quote.
  await page.keyboard.press('Control+Home');
  const quote = stances[0]!.quote;
  const text = `The beginning.\n\nHere ${quote} stands.\nMore of it follows.\n`;
  await page
    .getByLabel(beside.text.choose)
    .setInputFiles({ name: 'talk.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: beside.text.keep }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(beside.text.standsIn(2))).toBeVisible();
  await page.locator('textarea[aria-readonly]').focus();
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 'The beginning'.length; i++) await page.keyboard.press('Shift+ArrowRight');
  await page.getByRole('button', { name: beside.text.take }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(beside.text.found({ paragraph: 1, found: 'exact' }))).toBeVisible();
  await expect(page.getByRole('gridcell', { name: 'The beginning', exact: true })).toBeVisible();

  // All quotes: those of the only text that is open are looked up, of the others it is said why they are not.
  await page.getByRole('button', { name: beside.quotes.lookUp }).focus();
  await page.keyboard.press('Enter');
  const ofSource = stances.filter(({ source }) => source === stances[0]!.source).length;
  expect(ofSource).toBeGreaterThan(1);
  const checks = page.locator('section', { hasText: beside.quotes.lead });
  await expect(checks.getByText(/quotes looked up: 1 exact match/)).toBeVisible();
  await expect(checks.getByText(/its text is not open here/).first()).toBeVisible();
  await checks.getByRole('button', { name: beside.quotes.goTo }).first().focus();
  await page.keyboard.press('Enter');
  await expect(here(page)).toBeFocused();

  // A second coding, kept from when it is laid: what nobody has settled yet is settled with a reason.
  await page.getByRole('button', { name: beside.settle.heading }).click();
  await page.getByLabel(beside.settle.file).setInputFiles('static/data/coding/coder-b/stances.csv');
  const left = page.locator('section', { hasText: beside.settle.heading }).getByRole('listitem');
  await expect(left.first()).toBeVisible();
  await expect(page.getByText(say.saved)).toBeVisible();
  await page.reload();
  const first = await left.first().innerText();
  await left.first().getByLabel(beside.settle.reason).fill('Rule 3.');
  await left.first().getByRole('button', { name: /^B: / }).click();
  await expect(left.first()).not.toHaveText(first);
  await flawless(page);

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: say.tools.zip, exact: true }).click();
  const files = unzipSync(readFileSync((await (await saving).path())!));
  expect(Object.keys(files).filter((name) => name.startsWith('texts/'))).toEqual([]);
  expect(Buffer.from(files['coding/settlement.csv']!).toString()).toContain('Rule 3.');
  const folder = join(outputDir, 'dossier');
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  expect(execFileSync('npx', ['tsx', 'scripts/check-data.ts', folder], { encoding: 'utf8' })).toContain(
    'no problems',
  );

  await page.getByRole('link', { name: say.tools.compare }).click();
  await page.getByLabel(changes.with).selectOption('site');
  await expect(page.getByText(changes.lead({ before: info.title, after: title }))).toBeVisible();
  await page
    .getByText(/changed, \d+ the same/)
    .first()
    .click();
  await expect(
    page.getByText(changes.field({ column: 'quote', before: quote, after: 'The beginning' })),
  ).toBeVisible();
  await flawless(page);
});
