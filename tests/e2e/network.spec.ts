import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test, type BrowserContext, type Page, type Request } from '@playwright/test';
import { english } from '../english.ts';
import { sitePages } from './sitePages.ts';

/**
 * A network that loses things. Every file of the build that a page asks for is lost in turn, and comes back. Pages are
 * opened several at a time, since most of a case is waiting.
 */

const say = english.of('network');
const atOnce = 4;

const { version } = JSON.parse(readFileSync('build/_app/version.json', 'utf8')) as { version: string };

/**
 * What happens to a file: it fails the first time, it never comes, or the site has been renewed and has it no longer. The
 * page of a renewed site names other files, so that what is missing is there again once the page is loaded anew.
 */
const fates = ['fails once', 'fails for good', 'is of an old version'] as const;
type Fate = (typeof fates)[number];

/**
 * Of each fate one file in so many in the usual run, since each costs a page or two; which ones follows from the version,
 * so that they are the same of one build, others of the next, and in time all; fonts that are lost for good always, since
 * there are few and each is missed by a rule of its own. All of them with `EVERY_FILE=1`, which takes some twenty minutes.
 */
const oneIn = process.env['EVERY_FILE'] === '1' ? 1 : 16;
const turn = [...version].reduce((sum, character) => sum + character.charCodeAt(0), 0);

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

/** Works off a list, several items at a time, each on a page of its own. */
async function each<Item>(
  context: BrowserContext,
  items: readonly Item[],
  work: (page: Page, item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
        // Each has a page of its own: what the page before still loads anew would cut off what this one asks for.
        const page = await context.newPage();
        page.setDefaultTimeout(30_000);
        await work(page, item);
        await page.close();
      }
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

const isFont = (file: string) => file.endsWith('.woff2');

const isLost = (file: string) => (url: URL) => url.pathname === file;

/** Waits until the page is alive or has said something, and tells which; `mends` if it says so only for a time. */
async function outcomeOf(page: Page, said: string, mends: boolean): Promise<string> {
  const outcome = await page.waitForFunction(
    ([sentence, isMended]) => {
      const shown = [...document.querySelectorAll<HTMLElement>('#load-trouble, .network')]
        .map(({ innerText }) => innerText)
        .join(' ');
      if (document.body?.innerText.includes('Internal Error')) return 'internal error';
      if (!document.querySelector('h1')) return null;
      if (sentence) return shown.includes(sentence) ? 'said' : null;
      if ('alive' in document.documentElement.dataset) return 'alive';
      return !isMended && shown.includes('This page can be read, but its controls do not work')
        ? 'said'
        : null;
    },
    [said, mends] as const,
    // Pauses of the page add up to some ten seconds; the rest is the machine's.
    { timeout: 90_000 },
  );
  return (await outcome.jsonValue()) ?? '';
}

/** Lets a file meet its fate, from now until routes are taken away. */
async function lose(page: Page, file: string, fate: Fate): Promise<{ loads: number; lost: number }> {
  const seen = { loads: 0, lost: 0 };
  // Not by `domcontentloaded`: that of the page before may come after the page was alive, and be taken for one of this.
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) seen.loads++;
  });
  if (fate === 'is of an old version')
    await page.route('**/_app/version.json', (route) => route.fulfill({ json: { version: 'another' } }));
  await page.route(isLost(file), (route) => {
    const isLostNow = fate === 'fails for good' || (fate === 'fails once' ? seen.lost === 0 : seen.loads < 2);
    if (!isLostNow) return route.continue();
    seen.lost++;
    return fate === 'is of an old version' ? route.fulfill({ status: 404 }) : route.abort();
  });
  return seen;
}

let askedBy: Map<string, string>;
test.beforeAll(async ({ browser, baseURL }) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({ baseURL, serviceWorkers: 'block' });
  askedBy = await requests(context);
  await context.close();
});

test('whatever fails, once or for good or for a new version, a page mends itself or says so', async ({
  context,
}) => {
  // A minute or two; more where the machine is busy.
  test.setTimeout(process.env['EVERY_FILE'] === '1' ? 3_600_000 : 480_000);
  expect(askedBy.size).toBeGreaterThan(30);
  const outcomes: Record<string, number> = {};
  const wrong: unknown[] = [];
  const files = [...askedBy].sort(([a], [b]) => (a < b ? -1 : 1));
  const cases = files.flatMap(([file, path], at) =>
    fates
      .filter(
        (fate, place) =>
          (at * fates.length + place + turn) % oneIn === 0 || (isFont(file) && fate === 'fails for good'),
      )
      .map((fate) => ({ file, path, fate })),
  );
  const all = files.length * fates.length;
  test.info().annotations.push({ type: 'cases', description: `${cases.length} of ${all}` });
  await each(context, cases, async (page, { file, path, fate }) => {
    const seen = await lose(page, file, fate);
    try {
      // A font may be loaded ahead where no letter needs it; the headline of a chart does.
      await page.goto(isFont(file) ? '/stances/' : path, { waitUntil: 'commit' });
      const isSaid = isFont(file) && fate !== 'fails once';
      const outcome = await outcomeOf(page, isSaid ? say.font : '', fate !== 'fails for good');
      expect(outcome).toMatch(isFont(file) || fate === 'fails for good' ? /^(alive|said)$/ : /^alive$/);
      outcomes[`${fate}: ${outcome}`] = (outcomes[`${fate}: ${outcome}`] ?? 0) + 1;
      expect(seen.loads).toBeLessThanOrEqual(2);
    } catch (error) {
      wrong.push({ file, path, fate, ...seen, error: String(error).slice(0, 300) });
    }
  });
  expect(wrong).toEqual([]);
  for (const fate of ['fails once', 'is of an old version'] as const)
    expect(outcomes[`${fate}: alive`]).toBeGreaterThan(0);
});
