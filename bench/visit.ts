import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright';
import { chromiumFlags, findBrowser } from '#scripts/browser.ts';
import { serveCompressed, type GzipServer } from './gzipServer.ts';

/** The five pages of a visit, by the words of their links in the navigation. */
const visited = [
  { path: '/', link: 'Overview' },
  { path: '/stances/', link: 'Positions' },
  { path: '/claims/', link: 'Arguments' },
  { path: '/figures/', link: 'Trade and arms' },
  { path: '/timeline/', link: 'Timeline' },
] as const;

/** What the developer tools of Chromium call Slow 3G: bytes a second, and milliseconds until an answer begins. */
const slow3G = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/**
 * What a visit costs: bytes of each page and of the site, of a visit of five pages by links and by opening each address
 * anew, and on slow 3G the time until the first picture of the overview is painted and until the page is alive.
 *
 * @param folders built sites that are measured side by side, such as `build` and an older one
 */
export async function measureVisits(
  print: (line: string) => void,
  folders: readonly string[],
): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === null) {
    print('\nVisits: not measured, no browser found; `npx tsx scripts/browser.ts` installs one.');
    return;
  }
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    print(`\nA visit of ${visited.length} pages, compressed; slow 3G is 50 kB a second after 2 s`);
    const measured = [];
    for (const folder of folders) measured.push(await measureVisit(browser, folder));
    print(line('', ...folders));
    for (const label of Object.keys(measured[0] ?? {})) {
      print(line(label, ...measured.map((each) => each[label]?.toLocaleString('en-GB') ?? '–')));
    }
  } finally {
    await browser.close();
  }
}

async function measureVisit(browser: Browser, folder: string): Promise<Record<string, number>> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`no built site: "${folder}"`);
  const files = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(files.map(async (file) => stat(join(folder, file))));
  const site = sizes.filter((each) => each.isFile()).reduce((sum, { size }) => sum + size, 0);
  const pages = await Promise.all(
    files
      .filter((file) => file.endsWith('.html'))
      .map(async (file) => gzipSync(await readFile(join(folder, file)), { level: 9 }).length),
  );
  const server = await serveCompressed(folder);
  try {
    const byPage = await Promise.all(visited.map(async ({ path }) => pageBytes(folder, path)));
    return {
      'site, kB': kilobytes(site),
      'largest page, kB': kilobytes(Math.max(...pages)),
      ...Object.fromEntries(visited.map(({ path }, i) => [`HTML of ${path}, kB`, kilobytes(byPage[i]!)])),
      'visit by links, kB': kilobytes(await bytesByLinks(browser, server)),
      'visit by addresses, kB': kilobytes(await bytesByAddresses(browser, server)),
      ...(await timesOnSlow3G(browser, server)),
    };
  } finally {
    await server.close();
  }
}

async function pageBytes(folder: string, path: string): Promise<number> {
  return gzipSync(await readFile(join(folder, path, 'index.html')), { level: 9 }).length;
}

/** As a reader does who clicks through the navigation. */
async function bytesByLinks(browser: Browser, server: GzipServer): Promise<number> {
  return inNewContext(browser, async (page) => {
    server.takeSentBytes();
    for (const [i, { path, link }] of visited.entries()) {
      if (i === 0) await page.goto(server.origin + path);
      else
        await page
          .getByRole('navigation', { name: 'Pages', exact: true })
          .getByRole('link', { name: link })
          .click();
      await page.waitForURL(server.origin + path);
      await settle(page);
    }
    return server.takeSentBytes();
  });
}

/** As a reader does who opens five links that others have sent, with what the browser keeps. */
async function bytesByAddresses(browser: Browser, server: GzipServer): Promise<number> {
  return inNewContext(browser, async (page) => {
    server.takeSentBytes();
    for (const { path } of visited) {
      await page.goto(server.origin + path);
      await settle(page);
    }
    return server.takeSentBytes();
  });
}

async function timesOnSlow3G(browser: Browser, server: GzipServer): Promise<Record<string, number>> {
  return inNewContext(browser, async (page) => {
    await page.addInitScript(`globalThis.__name = (named) => named`);
    await page.addInitScript(watchFirstPicture);
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', slow3G);
    await page.goto(server.origin, { waitUntil: 'commit' });
    await page.waitForFunction(() => 'pageAlive' in window, null, { timeout: 120_000 });
    const [picture, alive] = await page.evaluate(() => {
      const { firstPicture, pageAlive } = window as unknown as Record<string, number>;
      return [firstPicture ?? NaN, pageAlive ?? NaN];
    });
    return { 'first picture, ms': Math.round(picture!), 'page alive, ms': Math.round(alive!) };
  });
}

/**
 * Notes when the first frame that holds a picture with words in it has been painted, and the first that can be used.
 * It is sent to the page as text and uses nothing from outside of itself.
 */
function watchFirstPicture(): void {
  const found = window as unknown as Record<string, number>;
  // A frame is only made once no style sheet is awaited any more; the first task after it comes after its paint.
  const note = (name: string) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => (found[name] ??= performance.now());
      channel.port2.postMessage(null);
    });
  const isDrawn = () =>
    [...document.querySelectorAll('main svg')].some(
      (svg) => svg.querySelector('text') && svg.getBoundingClientRect().height > 0,
    );
  let [drawn, alive] = [false, false];
  new MutationObserver(() => {
    if (!drawn && isDrawn()) {
      drawn = true;
      note('firstPicture');
    }
    if (!alive && document.querySelector('main [role="application"]')) {
      alive = true;
      note('pageAlive');
    }
  }).observe(document, { subtree: true, childList: true });
}

async function inNewContext<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Until the page is alive and what it loads in idle time has come. */
async function settle(page: Page): Promise<void> {
  await page.getByRole('application').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(700);
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}

function line(label: string, ...values: readonly string[]): string {
  return `  ${label.padEnd(26)}${values.map((value) => value.padStart(18)).join('')}`;
}
