import { expect, type Page } from '@playwright/test';
import { english } from '../english.ts';
import { keep } from './openOwn.ts';
import { test } from './quietTest.ts';

/** Files of other people's, read right at the first try or in one step more. */

const say = english.of('opening');

async function choose(page: Page, name: string, content: string): Promise<void> {
  await page.goto('/open/');
  await page.waitForFunction(() => 'alive' in document.documentElement.dataset);
  const buffer = Buffer.from(content);
  await page.getByLabel(say.choose.files).setInputFiles({ name, mimeType: 'text/csv', buffer });
}

const lines = (amount: number, line: (at: number) => string) =>
  Array.from({ length: amount }, (_, at) => line(at)).join('\n');

test('trade with semicolons is taken for figures, says why, and is drawn under its unit', async ({
  page,
}) => {
  const goods = ['Wheat, hard', 'Rye', 'Oats', 'Maize', 'Rice'];
  const rows = lines(20, (at) => `Norway;Chile;"${goods[at % 5]!}";${2001 + at};${at + 10}000;USD`);
  await choose(page, 'trade.csv', `reporter;partner;commodity;year;value;unit\n${rows}\n`);
  await expect(page.getByText(say.check.counts({ read: 20, kept: 20, leftOut: 0 }))).toBeVisible();
  await expect(
    page.getByText(say.fields.tableGuess.figures(['value', 'unit', 'commodity', 'reporter', 'partner'])),
  ).toBeVisible();
  await page.getByRole('button', { name: say.keep.keep }).click();
  await expect(page.getByRole('main')).toContainText('Value in US dollars');
});

test('a column that is probably no position is not listed text by text, and one step puts it right', async ({
  page,
}) => {
  const rows = lines(300, (at) => `Norway,Trade,Good ${at % 150},${at % 2 ? 'yes' : 'no'}`);
  await choose(page, 'votes.csv', `country,topic,answer,agreed\n${rows}\n`);
  await expect(page.getByText(say.doubt.note({ column: 'answer', texts: 150, numbers: null }))).toBeVisible();
  await expect(page.locator('#check ~ * details[open]')).toHaveCount(0);
  await page.getByRole('button', { name: say.doubt.instead('agreed') }).click();
  await expect(page.getByText(say.check.counts({ read: 300, kept: 300, leftOut: 0 }))).toBeVisible();
});

test('numbers on an unknown scale are put on the likely one in one step', async ({ page }) => {
  const rows = lines(20, (at) => `Party ${at},Taxes,${at / 2}`);
  await choose(page, 'survey.csv', `party,issue,position\n${rows}\n`);
  await page.getByRole('button', { name: say.positions.likelyScale({ from: 0, to: 10 }, 'scale') }).click();
  await expect(page.getByText(say.check.counts({ read: 20, kept: 20, leftOut: 0 }))).toBeVisible();
  // What they say is a place on the scale, until the reader says otherwise.
  const { steps } = english.of('common');
  const countsAs = page.getByLabel(say.positions.countsAs('9.5')).locator('option:checked');
  await expect(countsAs).toHaveText(steps.scale[2]);
  await page.getByLabel(say.fields.issueKind).selectOption('position');
  await expect(countsAs).toHaveText(steps.position[2]);
  await page.getByLabel(say.fields.issueKind).selectOption('scale');
  await keep(page, 'Experts');
  await expect(page.getByText(english.of('stances').legend.strip('scale')).first()).toBeVisible();
});

test('actors and issues that were told by contents alone are swapped by keyboard, and back', async ({
  page,
}) => {
  const bills = lines(12, (at) => `Bill ${1 + (at % 3)},Member ${7 + (at % 4)},${at % 2 ? 'yes' : 'no'}`);
  await choose(page, 'votes.csv', `a,b,c\n${bills}\n`);
  const status = page.getByRole('status');
  const told = { actor: 'a', issue: 'b' };
  await expect(status.filter({ hasText: say.swap.note(told) })).toBeVisible();
  const found = say.check.found({ made: 12, actors: 3, issues: 4 });
  await expect(page.getByText(found)).toBeVisible();
  await page.getByRole('button', { name: say.swap.swap }).press('Enter');
  await expect(status.filter({ hasText: say.swap.done({ actor: 'b', issue: 'a' }) })).toBeVisible();
  await expect(page.getByText(say.check.found({ made: 12, actors: 4, issues: 3 }))).toBeVisible();
  const back = page.getByRole('button', { name: say.swap.back });
  await expect(back).toBeFocused();
  await back.press('Enter');
  await expect(page.getByText(found)).toBeVisible();
});

test('the keyboard stays in the list while its cells are corrected, then goes to its heading', async ({
  page,
}) => {
  await choose(page, 'votes.csv', 'country,issue,vote\nNorway,x,yes\nChile,x,ys\nKenya,x,nno\n');
  const cell = (row: number) => page.getByLabel(say.check.cell({ row, column: 'vote' }));
  await cell(3).fill('yes');
  await cell(3).press('Enter');
  // What chooses the meaning of the next word stands in the place of the one before.
  await expect(page.getByLabel(say.check.cell({ row: 3, column: 'vote' }))).toHaveCount(0);
  await expect(cell(4)).toBeFocused();
  await cell(4).fill('no');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('button', { name: say.check.changed.undoOf({ row: 4, column: 'vote' }) }),
  ).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('section')?.querySelector('h2')?.id))
    .toBe('check');
});
