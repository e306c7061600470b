import { readdirSync, statSync } from 'node:fs';
import { expect, test, type BrowserContext, type Page, type Request } from '@playwright/test';
import { english } from '../english.ts';
import { sitePages } from './sitePages.ts';

/**
 * A network that loses things. Every file of the build that a page asks for is lost in turn, and comes back. Pages are
 * opened several at a time, since most of a case is waiting.
 */

const say = english.of('network');
const atOnce = 4;

/** One file in so many is lost in the usual run; all of them with `EVERY_FILE=1`, which takes some minutes. */
const oneIn = process.env['EVERY_FILE'] === '1' ? 1 : 8;

/** Files of the build with a hash in their names, as paths of the site. */
const built = ['_app/immutable', 'dossier'].flatMap((folder) =>
  readdirSync(`build/${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${entry.parentPath.replaceAll('\\', '/').replace(/^build\//, '')}/${entry.name}`),
);

/** The lightest first, since each is opened for every file that no page before it asks for. */
const lightFirst = sitePages
  .map(({ path }) => ({ path, bytes: statSync(`build${path}index.html`).size }))
  .toSorted((a, b) => a.bytes - b.bytes)
  .map(({ path }) => path);

test.use({ serviceWorkers: 'block' });

/** Works off a list on several pages, each of which takes one item after the other. */
async function each<Item>(
  context: BrowserContext,
  items: readonly Item[],
  work: (page: Page, item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(page, item);
      await page.close();
    }),
  );
}

/** Which page asks for each file first, of those that are asked for without anybody touching the page. */
async function requests(context: BrowserContext): Promise<Map<string, string>> {
  const askedBy = new Map<string, string>();
  await each(context, lightFirst, async (page, path) => {
    const note = (request: Request) => {
      const file = new URL(request.url()).pathname;
      const before = askedBy.get(file);
      if (!built.includes(file)) return;
      if (before === undefined || lightFirst.indexOf(path) < lightFirst.indexOf(before))
        askedBy.set(file, path);
    };
    page.on('request', note);
    await page.goto(path);
    await page.locator('html[data-alive]').waitFor();
    await page.waitForLoadState('networkidle');
    page.off('request', note);
  });
  return askedBy;
}

const isLost = (file: string) => (url: URL) => url.pathname === file;

/** Waits until the page is alive or has said something, and tells which. */
async function outcomeOf(page: Page, said: string): Promise<string> {
  const outcome = await page.waitForFunction((sentence) => {
    const shown = [...document.querySelectorAll<HTMLElement>('#load-trouble, .network')]
      .map(({ innerText }) => innerText)
      .join(' ');
    if (document.body?.innerText.includes('Internal Error')) return 'internal error';
    if (!document.querySelector('h1')) return null;
    if (sentence) return shown.includes(sentence) ? 'said' : null;
    if ('alive' in document.documentElement.dataset) return 'alive';
    return shown.includes('This page can be read, but its controls do not work') ? 'said' : null;
  }, said);
  return (await outcome.jsonValue()) ?? '';
}

test('whatever is lost, a page can be read and says so', async ({ context }) => {
  // A minute or two; more where the machine is busy.
  test.setTimeout(480_000);
  const askedBy = await requests(context);
  expect(askedBy.size).toBeGreaterThan(50);
  const outcomes: Record<string, number> = { alive: 0, said: 0 };
  const wrong: unknown[] = [];
  const lost = [...askedBy].sort(([a], [b]) => (a < b ? -1 : 1)).filter((_, at) => at % oneIn === 0);
  await each(context, lost, async (page, [file, path]) => {
    let loads = 0;
    const count = () => loads++;
    page.on('domcontentloaded', count);
    try {
      await page.route(isLost(file), (route) => route.abort());
      const isFont = file.endsWith('.woff2');
      // A font may be loaded ahead where no letter needs it; the headline of a chart does.
      await page.goto(isFont ? '/stances/' : path, { waitUntil: 'commit' });
      const outcome = await outcomeOf(page, isFont ? say.font : '');
      expect(outcome).toMatch(/^(alive|said)$/);
      outcomes[outcome]!++;
      expect(loads).toBeLessThanOrEqual(2);
    } catch (error) {
      wrong.push({ file, path, loads, error: String(error).slice(0, 300) });
    }
    await page.unrouteAll();
    page.off('domcontentloaded', count);
  });
  expect(wrong).toEqual([]);
  // What is asked for after the page is alive leaves it so; all else has been said.
  expect(outcomes['said']).toBeGreaterThan(0);
});
