import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { readFirstLoad } from './firstLoad.ts';

const htmlBudgetBytes = 60_000;
const dossierFiles = /\/dossier\/[^/]+\.json$/;
const trouble = 'This page can be read, but its controls do not work';
/** What does not come is asked for several times before a reader is told, in milliseconds. */
const afterAttempts = 15_000;

function builtPages(): { path: string; html: string }[] {
  return readdirSync('build', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, html: readFileSync(`build/${path}`, 'utf8') }));
}

test('the HTML of every page is within its budget', () => {
  const pages = builtPages().map(({ path, html }) => ({ path, bytes: gzipSync(html, { level: 9 }).length }));
  expect(pages.length).toBeGreaterThan(25);
  expect(pages.filter(({ bytes }) => bytes > htmlBudgetBytes)).toEqual([]);
});

test('the dossier is in one file, named by its content, and in no page', async () => {
  expect(readdirSync('build/dossier')).toEqual([
    expect.stringMatching(/^russia-dprk-treaty-2024-[0-9a-f]{16}\.json$/),
  ]);
  const dossier = await shippedDossier();
  // Of a row that a page does not show, nothing is in it; rationales stand in the evidence, which is opened on demand.
  const rationales = dossier.stances.map(({ rationale }) => rationale).filter((text) => text.length > 40);
  expect(rationales.length).toBeGreaterThan(100);
  for (const { path, html } of builtPages()) {
    if (path === 'data/stances/index.html') continue;
    const held = rationales.filter((text) => html.includes(text));
    expect(held.length, path).toBeLessThan(rationales.length / 4);
  }
});

test('a visit of five pages fetches the dossier once', async ({ page }) => {
  const fetched: string[] = [];
  const problems: string[] = [];
  page.on('console', (message) => {
    // That nothing is kept by a service worker is the doing of the tests.
    if (message.text().startsWith('Service Worker registration blocked')) return;
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('request', (request) => {
    if (dossierFiles.test(request.url())) fetched.push(request.url());
  });
  await page.goto('/');
  await comeToLife(page);
  const views = page.getByRole('navigation', { name: 'Pages', exact: true });
  for (const [name, title] of [
    ['Positions', 'All positions'],
    ['Arguments', 'All arguments'],
    ['Trade and arms', 'Figures'],
    ['Timeline', 'Timeline'],
  ] as const) {
    await views.getByRole('link', { name }).click();
    await expect(page).toHaveTitle(new RegExp(`^${title} · `));
    await comeToLife(page);
  }
  expect(fetched).toHaveLength(1);
  // Nothing that a browser finds in the page is drawn anew, which Svelte would say.
  expect(problems).toEqual([]);
});

test('the dossier is kept by the browser from page to page', async ({ page }) => {
  await page.goto('/');
  await comeToLife(page);
  await page.goto('/stances/');
  await comeToLife(page);
  const kept = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => entry as PerformanceResourceTiming)
      .filter(({ name }) => name.includes('/dossier/'))
      .map(({ transferSize, encodedBodySize }) => transferSize < encodedBodySize),
  );
  expect(kept).toEqual([true]);
});

for (const [what, files] of [
  ['the dossier', dossierFiles],
  ['the code that starts the page', /\/immutable\/entry\/start\.[^/]+\.js$/],
  ['the code of the page', /\/immutable\/nodes\/(?!0\.)[^/]+\.js$/],
  ['all code', /\.js$/],
] as const) {
  test(`without ${what} a page can be read and says what to do`, async ({ page }) => {
    await page.route(files, (route) => route.abort());
    await page.goto('/stances/?order=name');
    const alert = page.getByRole('alert').filter({ hasText: trouble });
    await expect(alert).toBeVisible({ timeout: afterAttempts });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('main svg:has(text):visible')).toHaveCount(1);
    await expect(page.locator('article tbody tr').first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'Filters' })).toBeHidden();
    await expect(page.getByText('Internal Error')).toHaveCount(0);

    // Asked for again while it is missing, the page stays what can be read.
    await alert.getByRole('link', { name: 'Try again' }).click();
    await expect(alert).toBeVisible({ timeout: afterAttempts });
    await page.unroute(files);
    await comeBack(page);
    await comeToLife(page);
    await expect(alert).toBeHidden();
    expect(new URL(page.url()).search).toBe('?order=name');
  });
}

test('a button pressed before the dossier has arrived acts once the page is alive', async ({ page }) => {
  let deliver = () => {};
  const allowed = new Promise<void>((resolve) => (deliver = resolve));
  await page.route(dossierFiles, async (route) => {
    await allowed;
    await route.continue();
  });
  await page.goto('/stances/');
  const dark = page.getByRole('button', { name: /^(Dark|Light) theme$/ });
  await dark.click();
  await dark.click();
  expect(await page.evaluate(() => 'alive' in document.documentElement.dataset)).toBe(false);
  deliver();
  await comeToLife(page);
  await expect(dark).toHaveText('Light theme');
});

test('without the code of its charts the overview stays as it was sent', async ({ page }) => {
  const named = readFirstLoad('build', 'index.html').map(({ path }) => `/${path}`);
  await page.route(/\.js$/, (route) =>
    named.includes(new URL(route.request().url()).pathname) ? route.fallback() : route.abort(),
  );
  await page.goto('/');
  await expect(page.getByRole('alert').filter({ hasText: trouble })).toBeVisible();
  await expect(page.locator('main svg:has(text):visible').first()).toBeVisible();
});

test('a page whose code does not arrive after a link says so and leads on', async ({ page }) => {
  await page.goto('/stances/');
  await comeToLife(page);
  await page.route(/\.js$/, (route) => route.abort());
  await page
    .getByRole('navigation', { name: 'Pages', exact: true })
    .getByRole('link', { name: 'Timeline' })
    .click();
  // By a full load, since it can be read without its code.
  await expect(page.getByRole('alert').filter({ hasText: trouble })).toBeVisible();
  await expect(page).toHaveTitle(/^Timeline/);
  await expect(page.getByText('Internal Error')).toHaveCount(0);
  await page.unroute(/\.js$/);
  await comeBack(page);
  await comeToLife(page);
});

test('a link leads to the new page where the site has been renewed meanwhile', async ({ page }) => {
  await page.goto('/stances/');
  await comeToLife(page);
  await page.route(/\.js$/, (route) => route.fulfill({ status: 404 }));
  await page.route(/\/version\.json$/, (route) => route.fulfill({ json: { version: 'another' } }));
  await page.evaluate(() => Object.assign(window, { stillTheSame: true }));
  const arrived = page.waitForEvent('load');
  await page
    .getByRole('navigation', { name: 'Pages', exact: true })
    .getByRole('link', { name: 'Timeline' })
    .click();
  await arrived;
  expect(new URL(page.url()).pathname).toBe('/timeline/');
  expect(await page.evaluate(() => 'stillTheSame' in window)).toBe(false);
});

test('a link without a connection says so before the code has come that watches the network', async ({
  page,
}) => {
  const folder = 'build/_app/immutable/chunks';
  const watching = readdirSync(folder).filter((file) =>
    readFileSync(`${folder}/${file}`, 'utf8').includes('dataset.watched'),
  );
  expect(watching.length).toBeGreaterThan(0);
  await page.route(
    (url) => watching.some((file) => url.pathname.endsWith(file)),
    () => undefined,
  );
  await page.goto('/data/');
  await expect(page.locator('html')).toHaveAttribute('data-alive', '');
  await page.context().setOffline(true);
  await page.getByRole('main').getByRole('link', { name: 'Claims', exact: true }).click();
  const alert = page.getByText(english.of('shell').still.away);
  await expect(alert).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/data/');
  await page.context().setOffline(false);
  await expect(alert).toBeHidden();
  await page.getByRole('main').getByRole('link', { name: 'Claims', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Claims' })).toBeVisible();
});

test('without a connection a link says so and leaves the reader where the link is', async ({ page }) => {
  await page.goto('/data/');
  await expect(page.locator('html')).toHaveAttribute('data-alive', '');
  // What says so comes once the page is alive.
  await expect(page.locator('html')).toHaveAttribute('data-watched', /.*/);
  // A font that arrives between the press and the release of a button moves the link away from under it.
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.context().setOffline(true);
  const link = page.getByRole('main').getByRole('link', { name: 'Claims', exact: true });
  const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('.css'));
  await link.hover();
  const place = await link.boundingBox();
  await page.mouse.down();
  // What is asked for as soon as the button is down does not come, which moves nothing until it is up again.
  await failed;
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  expect(await link.boundingBox()).toEqual(place);
  await page.mouse.up();
  const alert = page.getByRole('alert').filter({ hasText: 'could not be opened: there is no connection' });
  await expect(alert).toBeVisible({ timeout: afterAttempts });
  // Nothing is missed of the page that is open.
  await expect(page.getByText(english.of('network').style)).toHaveCount(0);
  // The reader is where the link was.
  await expect(page).toHaveURL(/\/data\/$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
  await page.context().setOffline(false);
  await alert.getByRole('link', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Claims' })).toBeVisible();
});

test('evidence whose code does not arrive is said not to have, and comes with the page loaded again', async ({
  page,
}) => {
  const code = codeWith('Close the evidence');
  await page.route(code, (route) => route.abort());
  await page.goto('/stances/');
  await comeToLife(page);
  await page.getByRole('application').first().focus();
  await page.keyboard.press('Enter');
  const alert = page.getByRole('alert').filter({ hasText: 'The evidence did not load.' });
  await expect(alert).toBeVisible({ timeout: afterAttempts });
  await page.unroute(code);
  await alert.getByRole('button', { name: 'Load the page again' }).click();
  await expect(page.getByRole('button', { name: 'Close the evidence' })).toBeVisible();
});

test('an export whose code does not arrive is said not to have', async ({ page }) => {
  await page.route(codeWith('Slide: key rows in large type'), (route) => route.abort());
  await page.goto('/stances/');
  await comeToLife(page);
  await page.getByRole('button', { name: 'Export', exact: true }).first().click();
  await expect(page.getByRole('alert').filter({ hasText: 'The export did not load.' })).toBeVisible({
    timeout: afterAttempts,
  });
  await expect(page.getByRole('application').first()).toBeVisible();
});

test('an export whose fonts do not arrive says so and can be tried again', async ({ page }) => {
  await page.goto('/stances/');
  await comeToLife(page);
  await page.route(/\.woff2$/, (route) => route.abort());
  await page.getByRole('button', { name: 'Export', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toHaveText(
    'A font for the picture did not load. Check the connection and try again.',
  );
  await expect(dialog.getByRole('button', { name: 'Save file' })).toBeDisabled();
  await page.unroute(/\.woff2$/);
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByRole('button', { name: 'Save file' })).toBeEnabled();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
});

test('a search whose code does not arrive is said not to have', async ({ page }) => {
  const code = codeWith('MiniSearch');
  await page.route(code, (route) => route.abort());
  await page.goto('/search/?q=treaty');
  const alert = page.getByRole('alert').filter({ hasText: 'The search did not load.' });
  await expect(alert).toBeVisible({ timeout: afterAttempts });
  await page.unroute(code);
  await alert.getByRole('button', { name: 'Load the page again' }).click();
  await expect(page.getByRole('heading', { name: 'Results' })).toBeAttached();
});

/** The one built script that holds some text. */
function codeWith(text: string): RegExp {
  const files = readdirSync('build/_app', { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.js') && readFileSync(`build/_app/${file}`, 'utf8').includes(text),
  );
  if (files.length !== 1) throw new Error(`${files.length} scripts hold "${text}"`);
  return new RegExp(files[0]!.replaceAll('.', '\\.'));
}

/** What a browser says when it has a connection again. */
async function comeBack(page: Page): Promise<void> {
  // A page that is being loaded anew has heard it already.
  await page.evaluate(() => dispatchEvent(new Event('online'))).catch(() => undefined);
}

/** Until the first picture can be used. */
async function comeToLife(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-alive', '');
  await expect(page.getByRole('application').first()).toBeVisible();
}
