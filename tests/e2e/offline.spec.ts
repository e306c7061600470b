import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { english } from '../english.ts';
import { serveInFolder, type FolderServer } from './folderServer.ts';

/** What was opened once opens without a connection, as a copy that says so; the site itself comes first. */

const shell = english.of('shell');
const say = english.of('network');
const copied = 'This is a copy of ';
const { version } = JSON.parse(readFileSync('build/_app/version.json', 'utf8')) as { version: string };

let site: FolderServer;
test.beforeEach(async () => {
  site = await serveInFolder('/some/folder/');
});
test.afterEach(() => site.close());
test.use({ serviceWorkers: 'allow' });

const copyOf = (page: Page) => page.getByRole('status').filter({ hasText: copied });
const alertOf = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });

async function comeToLife(page: Page): Promise<void> {
  await page.locator('html[data-alive]').waitFor({ timeout: 30_000 });
}

/** Opens a page and waits until all of the site is kept. */
async function openAndKeep(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await comeToLife(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
}

const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

test('opened once, the dossier is read, followed and questioned without a connection', async ({
  page,
  context,
}) => {
  await openAndKeep(page, site.address);
  await expect(copyOf(page)).toHaveCount(0);
  await context.setOffline(true);

  await page.goto(`${site.address}stances/?order=name`);
  await comeToLife(page);
  await expect(copyOf(page)).toBeVisible();
  expect(new URL(page.url()).search).toBe('?order=name');
  await page.getByRole('application').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Close the evidence' })).toBeVisible();

  const sections = page.getByRole('navigation', { name: shell.views, exact: true });
  await sections.getByRole('link', { name: shell.sections.timeline }).click();
  await expect(page).toHaveTitle(/^Timeline · /);
  await expect(copyOf(page)).toBeVisible();
  // Its data are no part of the dossier.
  await page.goto(`${site.address}data/`);
  await comeToLife(page);
  await page.getByRole('main').getByRole('link', { name: 'Claims', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Claims' })).toBeVisible();
  await expect(page.getByText('Internal Error')).toHaveCount(0);

  // What is not kept is said to need a connection, and the page stays.
  await page.getByRole('link', { name: english.of('data').one.exact }).click();
  await expect(alertOf(page, say.away)).toBeVisible();
  // So does the way to the site itself.
  await page.getByRole('button', { name: say.newest }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Claims' })).toBeVisible();

  await context.setOffline(false);
  await page.getByRole('button', { name: say.newest }).click();
  await expect(copyOf(page)).toHaveCount(0);
  await comeToLife(page);
});

test('a site that answers late or with an error is replaced by a copy that says so, and only then', async ({
  page,
}) => {
  await openAndKeep(page, `${site.address}clause/`);
  site.delay = 12_000;
  await page.goto(`${site.address}sources/`);
  await expect(copyOf(page)).toBeVisible();
  // Another page: a browser asks for one address only once at a time.
  site.delay = 500;
  await page.goto(`${site.address}checks/`);
  await comeToLife(page);
  await expect(copyOf(page)).toHaveCount(0);
  site.delay = 0;
  site.fails = true;
  await page.goto(`${site.address}data/`);
  await expect(copyOf(page)).toBeVisible();
});

test('a new version is shown at once, and the old one goes with its last page', async ({ context }) => {
  const old = await context.newPage();
  await openAndKeep(old, `${site.address}clause/`);
  const before = await cacheNames(old);
  expect(before).toHaveLength(1);

  site.renew = (text) => text.replaceAll(version, 'a-new-version');
  const renewed = await context.newPage();
  await renewed.goto(`${site.address}clause/`);
  await comeToLife(renewed);
  await expect(renewed.locator('html')).toHaveAttribute('data-version', 'a-new-version');
  await expect(copyOf(renewed)).toHaveCount(0);
  // The old page still has what it may need.
  await expect
    .poll(
      () =>
        renewed.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state ?? ''),
      { timeout: 60_000 },
    )
    .toBe('installed');
  expect(await cacheNames(old)).toEqual([before[0], expect.stringContaining('a-new-version')]);
  await old
    .getByRole('navigation', { name: shell.views, exact: true })
    .getByRole('link', { name: shell.sections.timeline })
    .click();
  await expect(old).toHaveTitle(/^Timeline · /);

  // A browser changes over some time after the last page is closed; a page opened before that keeps the old site.
  const outside = await context.newPage();
  await outside.goto(new URL('/', site.address).href);
  await old.close();
  await renewed.close();
  await expect
    .poll(
      () =>
        outside.evaluate(async (address) => {
          const registration = await navigator.serviceWorker.getRegistration(address);
          return [registration?.waiting?.state, registration?.active?.state];
        }, site.address),
      { timeout: 60_000 },
    )
    .toEqual([undefined, 'activated']);
  const later = await context.newPage();
  await later.goto(`${site.address}clause/`);
  await expect
    .poll(() => cacheNames(later), { timeout: 60_000 })
    .toEqual([expect.stringContaining('a-new-version')]);
  await context.setOffline(true);
  await later.goto(`${site.address}data/`);
  await comeToLife(later);
  await expect(later.locator('html')).toHaveAttribute('data-version', 'a-new-version');
  await expect(copyOf(later)).toBeVisible();
});
