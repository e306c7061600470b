import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { chromiumFlags, findBrowser } from '#scripts/browser.ts';
import { serveCompressed } from './gzipServer.ts';
import { median } from './median.ts';
import { installPageClock } from './pageClock.ts';

/** What a step of a presentation may take: one frame of so many ms, with the processor slowed down as many times. */
const asked = { frame: 50, slowdown: 4 };

/** A speaker stays with a slide for longer; what is drawn ahead is drawn by then. */
const pauseMilliseconds = 1500;

/** Milliseconds after a step in which nothing is drawn ahead. */
const drawsAheadAfter = 240;

interface LongTask {
  /** Since the key. */
  readonly began: number;
  readonly took: number;
}

interface Step {
  /** From the key to the frame that is on the screen, in steps of 8 ms. */
  readonly frame: number;
  /** Of the tasks that take longer than 50 ms, from the key until the next step: of the step, and of what is drawn ahead. */
  readonly tasks: readonly LongTask[];
}

/**
 * How long a step from slide to slide takes in a presentation of the example of twelve slides, and what of drawing ahead
 * is felt; then the bytes of code that come with the page of briefings, and with a page that only has the button.
 *
 * @param folder a built site
 */
export async function measurePresenting(print: (line: string) => void, folder: string): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === null || !existsSync(join(folder, 'index.html'))) {
    print('\nPresenting: not measured, no browser or no built site.');
    return;
  }
  const server = await serveCompressed(folder);
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    print(
      `\nPresenting, built site, ${browser.version()}, processor slowed down ${asked.slowdown} times, ` +
        `${availableParallelism()} cores, in ms`,
    );
    const page = await browser.newPage({
      viewport: { width: 1280, height: 720 },
      serviceWorkers: 'block',
    });
    await page.goto(`${server.origin}/briefing/#twelve-slides`, { waitUntil: 'networkidle' });
    await page.getByRole('list', { name: 'Slides' }).getByRole('button').nth(11).waitFor();
    await page.waitForTimeout(3000);
    await page.evaluate(`globalThis.__name = (named) => named`);
    await page.evaluate(installPageClock);
    for (const pass of ['first', 'second']) report(pass, await measureSteps(page), print);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measureSteps(page: Page): Promise<Step[]> {
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.locator('dialog .shown h3').waitFor();
  const processor = await page.context().newCDPSession(page);
  const slowDown = (rate: number) => processor.send('Emulation.setCPUThrottlingRate', { rate });
  await slowDown(asked.slowdown);
  await page.waitForTimeout(2 * pauseMilliseconds);
  await page.evaluate(watchTasks);
  const steps: Step[] = [];
  for (let at = 0; at < 12; at++) {
    await page.evaluate(() => window.longTasks.splice(0));
    await page.evaluate(() => window.pageClock.start());
    await page.keyboard.press('ArrowRight', { delay: 50 });
    const change = await page.evaluate(() => window.pageClock.stop());
    await page.waitForTimeout(pauseMilliseconds);
    const tasks = await page.evaluate(() => window.longTasks.splice(0));
    steps.push({ frame: change?.onScreen ?? 0, tasks });
  }
  await slowDown(1);
  await processor.detach();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  return steps;
}

declare global {
  interface Window {
    longTasks: LongTask[];
  }
}

/** It is sent to the page as text and uses nothing from outside of itself. */
function watchTasks(): void {
  if (window.longTasks) return;
  window.longTasks = [];
  let pressedAt = 0;
  addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), true);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      window.longTasks.push({ began: startTime - pressedAt, took: Math.round(duration) });
  }).observe({ type: 'longtask' });
}

function report(pass: string, steps: readonly Step[], print: (line: string) => void): void {
  // What is not told was on the screen within 16 ms.
  const frames = steps.map(({ frame }) => Math.round(frame));
  print(`  ${pass} pass, frame of each step: ${frames.join(' ')}`);
  print(
    `    median ${Math.round(median(frames))}, slowest ${Math.max(...frames)} (asked for: ${asked.frame})`,
  );
  const told = (isOfStep: boolean) =>
    steps
      .map(({ tasks }) => tasks.filter(({ began }) => began < drawsAheadAfter === isOfStep))
      .map((tasks) => tasks.map(({ took }) => took).join('+') || '–')
      .join(' | ');
  print(`    tasks longer than 50 ms of each step: ${told(true)}`);
  print(`    of what is drawn ahead after it: ${told(false)}`);
}
