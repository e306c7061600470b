import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { chromium, type Browser, type Locator, type Page } from 'playwright';
import { preview } from 'vite';
import { catalog } from '#lib/charts/catalog.ts';
import { chromiumFlags, findBrowser } from '#scripts/browser.ts';
import { median } from './median.ts';
import { installPageClock, type Change } from './pageClock.ts';

/** What a change of view may take, of all controls and of the slowest, with the processor slowed down as many times. */
const asked = { median: 60, slowest: 100, slowdown: 4 };

/**
 * Each control is changed so many times, then all others are, and so on: a machine that others use as well may be slow for
 * half a minute, and what is slow is then not the control that happened to be measured.
 */
const visits = { count: 2, rounds: 3 };

/** One way to change the view: a list of boxes, a box or a select. */
interface Control {
  readonly name: string;
  readonly open: () => Promise<void>;
  /** The key to be pressed for the next step, and on what. */
  readonly step: (round: number) => { readonly on: Locator; readonly key: string };
  readonly changes: Change[];
}

interface MeasuredPage {
  readonly page: Page;
  readonly path: string;
  readonly controls: readonly Control[];
}

/** From focus to key, and how long a finger holds it: what these two cost is not what the change does. */
const pauseMilliseconds = 100;

/**
 * How long a change of view takes in a browser, from the input to the painted frame, for every control of the filter
 * bar of every page that has a chart. The inputs are keys, as a reader would press them, and no two steps of a round
 * ask for the same view. Builds the site if there is no build.
 *
 * @param only the pages to measure, such as `/stances/`; all if there are none
 */
export async function measureViewChanges(
  print: (line: string) => void,
  only: readonly string[] = [],
): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === null) {
    print('\nChanges of view: not measured, no browser found; `npx tsx scripts/browser.ts` installs one.');
    return;
  }
  if (!existsSync('build/index.html'))
    spawnSync('npm', ['run', 'build', '--', '--quiet'], { stdio: 'inherit' });
  const server = await preview({
    configFile: 'tests/e2e/preview.config.ts',
    logLevel: 'silent',
    preview: { port: 4390 },
  });
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    print(
      `\nChanges of view, built site, ${browser.version()}, processor slowed down ${asked.slowdown} times, ` +
        `${availableParallelism()} cores: from the input to the frame that is painted, in ms`,
    );
    print(row('page', 'change', 'median', 'worst', 'all of page', 'on screen'));
    const paths = only.length ? only : ['/', ...new Set(catalog.map((chart) => `${chart.page}/`))];
    const measured = [await openFloor(browser)];
    for (const path of paths) {
      measured.push(await openPage(browser, new URL(path, server.resolvedUrls?.local[0]).href, path));
    }
    for (let visit = 0; visit < visits.count; visit++) {
      for (const each of measured) await measureControls(each, visit * visits.rounds);
    }
    for (const { path, controls } of measured) {
      for (const { name, changes } of controls) print(changeRow(path, name, changes));
    }
    const medians = measured
      .slice(1)
      .flatMap(({ controls }) => controls)
      .filter(({ changes }) => changes.length > 0)
      .map(({ changes }) => median(changes.map(({ inSight }) => inSight)));
    print(
      `  median over controls ${Math.round(median(medians))} (asked for: ${asked.median}), ` +
        `slowest control ${Math.round(Math.max(...medians))} (${asked.slowest})`,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

async function openPage(browser: Browser, address: string, path: string): Promise<MeasuredPage> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.getByRole('application').first().waitFor();
  return withClock({ page, path, controls: await controlsOf(page) });
}

/** What no page can go below: one word that changes on a page with nothing else. It says how fast the machine was. */
async function openFloor(browser: Browser): Promise<MeasuredPage> {
  const page = await browser.newPage();
  await page.setContent(
    `<input type="checkbox" onchange="word.textContent = checked"><p id="word">false</p>`,
  );
  const on = page.locator('input');
  const control = {
    name: 'one word',
    open: () => on.focus(),
    step: () => ({ on, key: 'Space' }),
    changes: [],
  };
  return withClock({ page, path: '(empty)', controls: [control] });
}

async function withClock(measured: MeasuredPage): Promise<MeasuredPage> {
  // tsx marks functions with their names, by a helper that a page does not have.
  await measured.page.evaluate(`globalThis.__name = (named) => named`);
  await measured.page.evaluate(installPageClock);
  return measured;
}

/** One visit. */
async function measureControls({ page, controls }: MeasuredPage, firstRound: number): Promise<void> {
  await page.bringToFront();
  const processor = await page.context().newCDPSession(page);
  const slowDown = (rate: number) => processor.send('Emulation.setCPUThrottlingRate', { rate });
  for (const control of controls) {
    await control.open();
    await slowDown(asked.slowdown);
    for (let round = firstRound; round < firstRound + visits.rounds; round++) {
      const { on, key } = control.step(round);
      await on.focus();
      await page.waitForTimeout(pauseMilliseconds);
      await page.evaluate(() => window.pageClock.start());
      await page.keyboard.press(key, { delay: pauseMilliseconds });
      const change = await page.evaluate(() => window.pageClock.stop());
      if (change) control.changes.push(change);
    }
    await slowDown(1);
  }
  await processor.detach();
}

async function controlsOf(page: Page): Promise<Control[]> {
  const bar = page.getByRole('region', { name: 'Filters' });
  await bar.getByRole('button', { name: /^Filters/ }).click();
  const lists = await bar.locator('details').all();
  const alone = await bar.locator('select, input[type="checkbox"]').all();
  const controls: Control[] = [];
  for (const list of lists) {
    const boxes = await list.locator('input[type="checkbox"]').all();
    controls.push({
      name: await firstWords(list.locator('summary')),
      changes: [],
      open: async () => {
        if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
      },
      // Each box is taken off and put back.
      step: (round) => ({ on: boxes[Math.floor(round / 2) % boxes.length]!, key: 'Space' }),
    });
  }
  for (const control of alone) {
    if (await control.evaluate((element) => element.closest('details') !== null)) continue;
    const options = await control.locator('option').count();
    controls.push({
      name: await firstWords(control.locator('xpath=ancestor::label')),
      changes: [],
      // Of an open list the key closes the list, else it would fold the filters.
      open: async () => {
        if ((await bar.locator('details[open]').count()) > 0) await page.keyboard.press('Escape');
      },
      step: (round) => ({ on: control, key: options ? arrow(round, options) : 'Space' }),
    });
  }
  return controls;
}

/** Down to the last option and up again. */
function arrow(round: number, options: number): string {
  return Math.floor(round / Math.max(1, options - 1)) % 2 === 0 ? 'ArrowDown' : 'ArrowUp';
}

async function firstWords(element: Locator): Promise<string> {
  return element.evaluate((node) =>
    (node.firstChild?.textContent?.trim() || node.textContent?.trim() || '').slice(0, 24),
  );
}

function changeRow(path: string, name: string, changes: readonly Change[]): string {
  if (changes.length === 0) return row(path, name, 'nothing changed', '', '', '');
  const ms = (value: number) => (Number.isFinite(value) ? String(Math.round(value)) : '–');
  const inSight = changes.map((change) => change.inSight);
  return row(
    path,
    name,
    ms(median(inSight)),
    ms(Math.max(...inSight)),
    ms(median(changes.map((change) => change.wholePage))),
    ms(median(changes.flatMap((change) => change.onScreen ?? []))),
  );
}

function row(page: string, change: string, ...numbers: readonly string[]): string {
  return `  ${page.padEnd(14)}${change.padEnd(26)}${numbers.map((number) => number.padStart(12)).join('')}`;
}
