import { tick } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { overview } from '#lib/charts/overview.ts';
import { isDocument } from '#lib/model/source.ts';
import type { App } from '#lib/ui/app.svelte.ts';
import { harbourInBrowser } from '../ui/harbourInBrowser.ts';
import { countPrepares } from './countPrepares.ts';
import { slowChart } from './slowChart.ts';
import SlowPage from './SlowPage.svelte';

const dossier = harbourInBrowser();
const documents = dossier.sources.filter(isDocument).map(({ id }) => id);
const frame = () => new Promise(requestAnimationFrame);
const task = () => new Promise((done) => setTimeout(done));
const cards = () => [...document.querySelectorAll('article')];
let app: App;

beforeEach(async () => {
  await page.viewport(1000, 900);
  scrollTo(0, 0);
});

async function show(...charts: Parameters<typeof countPrepares>[0][]) {
  const [top, ...findings] = charts;
  await render(SlowPage, { dossier, top: top!, findings, onapp: (of: App) => (app = of) });
  await vi.waitFor(() => expect(page.getByRole('application').elements()).toHaveLength(charts.length));
  // Until the page knows what is in sight.
  await new Promise((done) => setTimeout(done, 200));
  return { below: cards()[1]! };
}

/**
 * All ages that stand in a part of the page: each text and label that tells one, how many marks are said to differ and
 * how many are outlined, and how many numbers of an open table are not those of the view with all documents.
 */
function agesIn(part: Element): Set<number> {
  const labels = [...part.querySelectorAll('[aria-label]')].map(
    (each) => each.getAttribute('aria-label') ?? '',
  );
  const said = [part.textContent, ...labels].flatMap((text) =>
    [...text.matchAll(/age (\d)/g)].map(([, age]) => Number(age)),
  );
  const numbers = [...part.querySelectorAll('td.number')].map(({ textContent }) => textContent.trim());
  if (numbers.length > 0) said.push(numbers.filter((number) => number !== '0').length);
  const outlines = part.querySelector('path.changed')?.getAttribute('d') ?? '';
  said.push(outlines.split('M').length - 1);
  const changes = part.querySelector('.changes')?.textContent ?? '';
  const differing = /(\d+) marks? changes?/.exec(changes)?.[1];
  said.push(differing ? Number(differing) : changes ? NaN : 0);
  return new Set(said);
}

/**
 * Looks at what is about to be painted, in every frame: a size that changes is told after all that runs before a frame is
 * laid out, and nothing of the page runs between it and the paint.
 *
 * @returns ends it
 */
function beforeEachPaint(look: () => void): () => void {
  const probe = document.body.appendChild(document.createElement('div'));
  let width = 0;
  const widen = () => {
    probe.style.width = `${(width = 1 - width) + 1}px`;
    next = requestAnimationFrame(widen);
  };
  let next = requestAnimationFrame(widen);
  const observer = new ResizeObserver(look);
  observer.observe(probe);
  return () => {
    cancelAnimationFrame(next);
    observer.disconnect();
    probe.remove();
  };
}

/** Opens the filters, where the number of documents stands. */
async function openFilters(): Promise<void> {
  document.querySelector<HTMLButtonElement>('.filters .unfold')!.click();
  await tick();
}

/** How many documents the filter bar says are left out. */
function ageOfFilters(): number {
  const [, on, all] = /(\d+) of (\d+)/.exec(document.querySelector('.filters')?.textContent ?? '')!;
  return Number(all) - Number(on);
}

test('a view, its words, its picture, its counts and its changes are never of two ages', async () => {
  const { below } = await show(slowChart('slow'), slowChart('slow-below'));
  await openFilters();
  const [above] = cards();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  app.open('slow:r0c0');
  await expect.element(page.getByText('Evidence of age 0')).toBeVisible();

  const seen: { readonly filters: number; readonly above: Set<number>; readonly below: Set<number> }[] = [];
  const stop = beforeEachPaint(() =>
    seen.push({ filters: ageOfFilters(), above: agesIn(above!), below: agesIn(below) }),
  );
  // Set in a frame and between two: what would follow in a task of its own is then seen in one of them.
  for (const moment of [frame, task]) {
    for (const off of [1, 2, 0, 1, 2, 0, 2, 1]) {
      await moment();
      app.set({ sourcesOff: documents.slice(0, off) });
      for (let count = 0; count < 8; count++) await frame();
    }
  }
  await vi.waitFor(() => expect(agesIn(below)).toEqual(new Set([1])));
  stop();

  expect(new Set(seen.map(({ filters }) => filters))).toEqual(new Set([0, 1, 2]));
  for (const { filters, above: top, below: bottom } of seen) {
    expect(top).toEqual(new Set([filters]));
    // Out of sight it may be of another age, but only as a whole.
    expect(bottom.size).toBe(1);
  }
});

test('what comes into sight right after a change is of the newest view', async () => {
  const { below } = await show(slowChart('slow'), slowChart('slow-below'));
  await openFilters();
  app.set({ sourcesOff: documents.slice(0, 1) });
  await tick();
  expect(ageOfFilters()).toBe(1);
  expect(agesIn(below)).toEqual(new Set([0]));
  below.scrollIntoView();
  await frame();
  expect(agesIn(below)).toEqual(new Set([1]));
});

test('nothing that is seen on the overview is ever prepared twice, and a second idle pass prepares nothing', async () => {
  const prepared: string[] = [];
  await show(...overview.map((chart) => countPrepares(chart, prepared)));
  const settled = async () => {
    let count = -1;
    while (count !== prepared.length) {
      count = prepared.length;
      await new Promise((done) => setTimeout(done, 500));
    }
  };
  // One step after the other, with time to prepare what is likely, through all that is on the page.
  for (const off of [1, 2, 1]) {
    app.set({ sourcesOff: documents.slice(0, off) });
    await settled();
    for (const card of cards()) {
      card.scrollIntoView();
      await settled();
    }
  }
  expect(prepared.length).toBeGreaterThan(overview.length * 3);
  expect(new Set(prepared).size).toBe(prepared.length);

  prepared.length = 0;
  for (const card of cards()) {
    card.scrollIntoView();
    await settled();
  }
  expect(prepared).toEqual([]);
});
