import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { generateDossier } from '../../bench/generateDossier.ts';
import { zipOf } from '#lib/export/zipOf.ts';
import { english } from '../english.ts';
import { test } from './quietTest.ts';

/** A dossier of so many rows that it is read in a thread of its own and drawn as an overview. */

const say = english.of('opening');
const matrix = english.of('stance-matrix');

test('a large dossier is read beside the page, seen as a whole and opened part by part down to a passage', async ({
  page,
}) => {
  const size = { stances: 40_000, actors: 120, issues: 80, sources: 60 };
  const files = generateDossier(size, readFileSync('static/data/datapackage.json', 'utf8'));
  await page.goto('/open/');
  await page.waitForFunction(() => 'alive' in document.documentElement.dataset);
  const buffer = Buffer.from(zipOf([...files]));
  await page
    .getByLabel(say.choose.files)
    .setInputFiles({ name: 'large.zip', mimeType: 'application/zip', buffer });
  await page.getByLabel(say.keep.title).fill('Forty thousand');
  await page.getByRole('button', { name: say.keep.keep }).click();
  await expect(page.getByRole('banner')).toContainText('Forty thousand');

  const { search } = new URL(page.url());
  await page.goto(`/stances/${search}`);
  const picture = page.getByRole('application').first();
  await expect(picture.locator('canvas')).toBeVisible();
  await expect(page.getByText(matrix.overview.note)).toBeVisible();
  expect(page.workers().some((worker) => worker.url().includes('dossierWorker'))).toBe(true);
  const isPainted = await picture.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4)
      colours.add(data[at]! * 65_536 + data[at + 1]! * 256 + data[at + 2]!);
    return { cells: canvas.width * canvas.height, colours: colours.size };
  });
  expect(isPainted.cells).toBeGreaterThan(4_000);
  expect(isPainted.colours).toBeGreaterThan(5);

  await picture.focus();
  await page.keyboard.press('Enter');
  await expect(picture.locator('canvas')).toHaveCount(0);
  await expect(picture.locator('svg').first()).toBeVisible();
  await picture.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toContainText(
    /the plan must go ahead|so we said/,
  );
});

test('a large table of votes is read, kept and drawn beside the page, corrected in a cell, and can be called off', async ({
  page,
}) => {
  const answers = ['yes', 'no', 'abstain'];
  const rows = Array.from(
    { length: 60_000 },
    (_, at) => `${at % 500},Country ${at % 90},${answers[(at * 7) % 3]!},Issue ${at % 6}\n`,
  );
  const csv = `rcid,country,vote,issue\n${rows.join('').replace(',yes,', ',ys,')}`;
  const file = { name: 'votes.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  const workers = (name: string) => page.workers().filter((worker) => worker.url().includes(name)).length;
  await page.goto('/open/');
  await page.waitForFunction(() => 'alive' in document.documentElement.dataset);
  // Called off at once: nothing of it is shown afterwards, and its thread has ended.
  await page.evaluate((cancel) => {
    const press = () => {
      const button = [...document.querySelectorAll('button')].find((each) => each.textContent === cancel);
      if (button) button.click();
      else requestAnimationFrame(press);
    };
    press();
  }, say.choose.cancel);
  await page.getByLabel(say.choose.files).setInputFiles(file);
  await expect(page.getByRole('button', { name: say.choose.cancel })).toHaveCount(0);
  await expect.poll(() => workers('openWorker')).toBe(0);
  await expect(page.getByLabel(say.keep.title)).toHaveCount(0);

  await page.getByLabel(say.choose.files).setInputFiles(file);
  const counts = (kept: number) => say.check.counts({ read: 60_000, kept, leftOut: 60_000 - kept });
  await expect(page.getByText(counts(59_999))).toBeVisible();
  expect(workers('openWorker')).toBe(1);
  await page.getByLabel(say.check.cell({ row: 2, column: 'vote' })).fill('yes');
  await page.keyboard.press('Enter');
  await expect(page.getByText(counts(60_000))).toBeVisible();
  await page.getByLabel(say.keep.title).fill('Votes');
  await page.getByRole('button', { name: say.keep.keep }).click();
  await expect(page.getByRole('banner')).toContainText('Votes');
  await expect(page.getByRole('application').first().locator('svg').first()).toBeVisible();
  expect(workers('dossierWorker')).toBe(1);
});
