import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const folder = '/some/folder/';

let server: Server;
let origin = '';
let refused: string[] = [];

/** As GitHub Pages serves a project: in a folder, and with 404.html in the place of what there is not. */
test.beforeAll(async () => {
  server = createServer(({ url }, answer) => {
    const { pathname } = new URL(url ?? '/', 'http://site');
    const inside = pathname.startsWith(folder)
      ? join('build', decodeURIComponent(pathname.slice(folder.length)))
      : '';
    const path = inside.endsWith('/') || inside === 'build' ? join(inside, 'index.html') : inside;
    if (path !== '' && existsSync(path) && statSync(path).isFile()) {
      answer.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
      answer.end(readFileSync(path));
      return;
    }
    refused.push(pathname);
    answer.writeHead(404, { 'content-type': types['.html'] }).end(readFileSync('build/404.html'));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});
test.beforeEach(() => {
  refused = [];
});

for (const path of ['', 'stances/', 'data/codebook/']) {
  test(`a site in a folder asks for nothing outside of it: /${path}`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${origin}${folder}${path}`);
    await expect(page.locator('html')).toHaveAttribute('data-alive', '');
    await page.evaluate(() => document.fonts.ready);
    expect(refused).toEqual([]);
    // Each font once, so that what was preloaded is what is used.
    const preloaded = await page
      .locator('link[rel=preload][as=font]')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname));
    expect(preloaded).toHaveLength(2);
    for (const font of preloaded) expect(asked.filter((each) => each === font)).toHaveLength(1);
  });
}

for (const path of ['nowhere', 'nowhere/', 'stances/a/b/c.html']) {
  test(`the page for an unknown address leads to the site: /${path}`, async ({ page }) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (/policy/i.test(message.text())) problems.push(message.text());
    });
    await page.goto(`${origin}${folder}${path}`);
    await expect(page.getByRole('heading')).toHaveText('There is no such page');
    await expect(page.getByRole('link', { name: 'Search' })).toHaveAttribute('href', `${folder}search/`);
    await page.getByRole('link', { name: 'To the overview' }).click();
    await expect(page).toHaveURL(`${origin}${folder}`);
    await expect(page).toHaveTitle(/^Overview · /);
    expect(problems).toEqual([]);
  });
}

test('every page links to the licences of all code and fonts', async ({ page }) => {
  await page.goto(`${origin}${folder}sources/`);
  const link = page.getByRole('link', { name: 'Licences of software and fonts' });
  const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
  expect(address).toBe(`${origin}${folder}licenses.txt`);
  const text = readFileSync('build/licenses.txt', 'utf8');
  for (const name of ['svelte', 'd3-scale', 'minisearch', 'Font: inter', 'Font: newsreader', 'Font: hangul'])
    expect(text).toContain(`## ${name}`);
  expect(text.match(/SIL OPEN FONT LICENSE/gi)!.length).toBeGreaterThanOrEqual(3);
  // Every package that is named has its text, not its name alone.
  for (const part of text.split(/^## /m).slice(1)) expect(part.length).toBeGreaterThan(500);
});
