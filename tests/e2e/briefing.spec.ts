import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import JSZip from 'jszip';
import { readFileSync } from 'node:fs';
import { readBriefingFile } from '#lib/briefing/file/briefingFile.ts';
import type { Briefing } from '#lib/model/briefing.ts';
import { test } from './quietTest.ts';

/** Goes by the Tab key, from where one is, to what has this name; nothing is focused in another way. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? element.labels?.[0]
          : null;
      return element?.getAttribute('aria-label') ?? (label ?? element)?.textContent ?? '';
    });
    if (name.test(focused.trim())) return;
  }
  throw new Error(`no Tab leads to ${name}`);
}

async function download(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await press();
  return readFileSync(await (await waiting).path());
}

function briefingIn(file: Buffer): Briefing {
  const read = readBriefingFile(new Uint8Array(file));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.briefing;
}

const slidesOf = (page: Page) => page.getByRole('list', { name: 'Slides' }).getByRole('button');

test('ten slides are made by the keyboard alone, kept, shown, exported and opened again elsewhere', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  for (const path of ['/stances/', '/timeline/', '/figures/', '/treaty/', '/checks/']) {
    await page.goto(path);
    await expect(page.getByRole('application').first()).toBeVisible();
    await tabTo(page, /^Pin to briefing$/);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Pinned to')).toBeVisible();
  }
  // The link that says where it went.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const slides = slidesOf(page);
  await expect(slides).toHaveCount(5);
  await expect(slides.first()).toHaveAccessibleName(/^1\. Russia and the DPRK support/);

  await test.step('write and order', async () => {
    await tabTo(page, /^1\. /);
    await page.keyboard.press('Alt+ArrowDown');
    await expect(page.getByText('The slide is now number 2 of 5.')).toBeVisible();
    await expect(slides.nth(1)).toBeFocused();
    for (const text of ['What to watch', 'What we do not know']) {
      await tabTo(page, /^Add a text slide$/);
      await page.keyboard.press('Enter');
      await tabTo(page, /^Text$/);
      await page.keyboard.type(text);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('Outlook');
    }
    for (let copies = 0; copies < 3; copies++) {
      await tabTo(page, /^Duplicate$/);
      await page.keyboard.press('Enter');
      await expect(slides).toHaveCount(8 + copies);
    }
    await tabTo(page, /^Remove$/);
    await page.keyboard.press('Enter');
    await expect(slides).toHaveCount(9);
    await page.keyboard.press('Control+z');
    await expect(slides).toHaveCount(10);
  });

  await test.step('a headline is held against its view', async () => {
    await tabTo(page, /^\d+\. /);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, /^Headline/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Japan supports the 2024 treaty');
    await expect(page.getByText(/“supports” (is|are) not what the chart says/)).toBeVisible();
    await expect(slides.nth(1)).toHaveAccessibleName(
      '2. Japan supports the 2024 treaty (check the headline)',
    );
  });

  await page.reload();
  await expect(slides).toHaveCount(10);
  await expect(slides.nth(1)).toHaveAccessibleName('2. Japan supports the 2024 treaty (check the headline)');

  await test.step('a second tab sees and changes the same', async () => {
    const other = await context.newPage();
    await other.goto('/briefing/');
    await expect(slidesOf(other)).toHaveCount(10);
    await other.getByLabel('Title').fill('The treaty in ten slides');
    await expect(page.getByLabel('Title')).toHaveValue('The treaty in ten slides');
    await other.close();
  });

  await test.step('present', async () => {
    await tabTo(page, /^Present$/);
    await page.keyboard.press('Enter');
    const asked = page.getByRole('dialog', { name: /^One headline says something the chart does not/ });
    await expect(asked.getByRole('button', { name: 'Show it' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: /^Headline/ })).toBeFocused();
    await expect(slides.nth(1)).toHaveAccessibleName(/check the headline/);
    await tabTo(page, /^Present$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Present anyway$/);
    await page.keyboard.press('Enter');
    const show = page.getByRole('dialog', { name: 'The treaty in ten slides: presentation' });
    // It begins with the slide that is open.
    await expect(show.locator('.shown h3')).toHaveText('Japan supports the 2024 treaty');
    await page.keyboard.press('Home');
    await expect(show.locator('.shown')).toContainText('Putin visits Pyongyang');
    await page.keyboard.press('PageDown');
    await expect(show.locator('.shown h3')).toHaveText('Japan supports the 2024 treaty');
    await page.keyboard.press('e');
    await expect(show.getByText('What the headline rests on')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await expect(show.getByRole('list', { name: 'All slides' }).getByRole('button')).toHaveCount(11);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(show.getByText('Slide 3 of 11')).toBeAttached();
    await page.keyboard.press('End');
    await expect(show.locator('.shown h3')).toHaveText('Sources and method');
    await page.keyboard.press('PageDown');
    await expect(show.getByText('That was the last slide.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(show).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeFocused();
  });

  const deck = await download(page, async () => {
    await tabTo(page, /^Export$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Export anyway$/);
    await page.keyboard.press('Enter');
  });
  const parts = Object.keys((await JSZip.loadAsync(deck)).files);
  expect(parts.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length).toBeGreaterThanOrEqual(5);

  const saved = await download(page, async () => {
    await tabTo(page, /^Save as a file$/);
    await page.keyboard.press('Enter');
  });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([]);

  await test.step('opened in a browser that has nothing else it is the same', async () => {
    const fresh = await browser.newContext({ baseURL });
    const elsewhere = await fresh.newPage();
    await elsewhere.goto('/briefing/');
    await elsewhere.getByLabel('Open a file').setInputFiles({
      name: 'briefing.zip',
      mimeType: 'application/zip',
      buffer: saved,
    });
    await expect(slidesOf(elsewhere)).toHaveCount(10);
    const again = await download(elsewhere, () =>
      elsewhere.getByRole('button', { name: 'Save as a file' }).click(),
    );
    expect(briefingIn(again)).toEqual(briefingIn(saved));
    expect(briefingIn(again).slides).toHaveLength(10);
    await fresh.close();
  });
});

test('three charts become slides in the order in which they are added, without leaving the page', async ({
  page,
}) => {
  await page.goto('/briefing/');
  for (const chart of ['stance-matrix', 'provision-breakdown', 'trade-bar']) {
    await page.getByRole('combobox', { name: 'Chart' }).selectOption(chart);
    await page.getByRole('button', { name: 'Add the chart' }).click();
    await expect(page.getByText('The slide is added.')).toBeVisible();
  }
  const slides = slidesOf(page);
  await expect(slides).toHaveCount(3);
  await expect(slides.nth(0)).toHaveAccessibleName(/^1\. Russia and the DPRK support/);
  await expect(slides.nth(1)).toHaveAccessibleName(/^2\. The 2024 treaty would bind/);
  await expect(slides.nth(2)).toHaveAccessibleName(/^3\. Russia–DPRK trade in 2023/);
});

test('the overview leads to an example, whose slides can be dragged', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'two slides' }).click();
  const slides = slidesOf(page);
  await expect(slides).toHaveCount(2);
  const second = (await slides.nth(1).getAttribute('data-slide')) ?? '';
  await slides.nth(1).dragTo(slides.nth(0), { targetPosition: { x: 40, y: 10 } });
  await expect(slides.nth(0)).toHaveAttribute('data-slide', second);
  await page.reload();
  await expect(slides).toHaveCount(2);
  await expect(slides.nth(0)).toHaveAttribute('data-slide', second);
  // As a reader does who changes the address of the page they are on.
  await page.evaluate(() => (location.hash = '#five-slides'));
  await expect(slides).toHaveCount(5);
});

test('of many slides the list scrolls by itself, each is drawn, and the one that is opened is in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  await page.getByRole('link', { name: 'two slides' }).click();
  const slides = slidesOf(page);
  await expect(slides).toHaveCount(2);
  for (let amount = 3; amount <= 12; amount++) {
    await page.getByRole('button', { name: 'Duplicate' }).click();
    await expect(slides).toHaveCount(amount);
  }
  const list = page.getByRole('list', { name: 'Slides' });
  await expect(list.locator('.picture svg')).toHaveCount(12);
  const { height } = (await list.boundingBox())!;
  expect(height).toBeLessThan(900);
  const heading = page.getByRole('heading', { name: /^Slide \d+ of 12$/ });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  for (const at of [0, 11, 7]) {
    await slides.nth(at).click();
    await expect(heading).toHaveText(`Slide ${at + 1} of 12`);
    await expect(heading).toBeInViewport();
    await expect(page.getByLabel('Headline (edit it if you like)')).toBeInViewport();
    await expect(slides.nth(at)).toBeInViewport();
  }
  await page.keyboard.press('End');
  await expect(heading).toHaveText('Slide 12 of 12');
  await expect(heading).toBeInViewport();
  await expect(slides.nth(11)).toBeInViewport();
});

test('ten slides are made by the mouse alone, ordered, shown, exported in every format and opened again', async ({
  page,
  browser,
  baseURL,
}) => {
  // As long as a person may take.
  test.setTimeout(180_000);
  // Whatever the keyboard does is heard, so that nothing here can be left to it.
  await page.addInitScript(() => {
    const keyboard = window as unknown as { keysPressed: number };
    keyboard.keysPressed = 0;
    addEventListener('keydown', () => keyboard.keysPressed++, true);
  });
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();
  for (const path of ['/stances/', '/timeline/', '/figures/', '/treaty/', '/checks/']) {
    await page.goto(path);
    await expect(page.getByRole('application').first()).toBeVisible();
    await press('Pin to briefing');
    await expect(page.getByText('Pinned to')).toBeVisible();
  }
  await page.getByRole('status').getByRole('link', { name: 'My briefing' }).click();
  const slides = slidesOf(page);
  await expect(slides).toHaveCount(5);
  for (let copies = 1; copies <= 5; copies++) {
    await slides.nth(copies - 1).click();
    await press('Duplicate');
    await expect(slides).toHaveCount(5 + copies);
  }
  const third = (await slides.nth(2).getAttribute('data-slide')) ?? '';
  // Both in sight, or the page and the list would scroll while it is dragged.
  await page.setViewportSize({ width: 1280, height: 1600 });
  await slides.nth(0).scrollIntoViewIfNeeded();
  await slides.nth(2).dragTo(slides.nth(0), { targetPosition: { x: 40, y: 10 } });
  await expect(slides.nth(0)).toHaveAttribute('data-slide', third);

  await test.step('present', async () => {
    await slides.nth(0).click();
    await press('Present');
    const show = page.getByRole('dialog', { name: /presentation$/ });
    await expect(show.getByText('Slide 1 of 11')).toBeAttached();
    await page.mouse.move(400, 300);
    await show.getByRole('button', { name: 'Next slide' }).click();
    await expect(show.getByText('Slide 2 of 11')).toBeAttached();
    await show.getByRole('button', { name: 'End' }).click();
    await expect(show).toHaveCount(0);
  });

  await test.step('export in every format', async () => {
    const choice = page.getByRole('combobox').filter({ hasText: 'Slides (PPTX)' });
    const formats = await choice.locator('option').allTextContents();
    expect(formats.length).toBeGreaterThanOrEqual(5);
    for (const format of formats) {
      await choice.selectOption({ label: format });
      const file = await download(page, () => press('Export'));
      const begins = format.includes('PDF') ? '%PDF' : format.includes('HTML') ? '<!do' : 'PK\x03\x04';
      expect(file.toString('latin1', 0, 4).toLowerCase(), format).toBe(begins.toLowerCase());
    }
  });

  const saved = await download(page, () => press('Save as a file'));
  expect(await page.evaluate(() => (window as unknown as { keysPressed: number }).keysPressed)).toBe(0);
  await test.step('opened in a browser that has nothing else it is the same', async () => {
    const fresh = await browser.newContext({ baseURL });
    const elsewhere = await fresh.newPage();
    await elsewhere.goto('/briefing/');
    await elsewhere
      .getByLabel('Open a file')
      .setInputFiles({ name: 'briefing.zip', mimeType: 'application/zip', buffer: saved });
    await expect(slidesOf(elsewhere)).toHaveCount(10);
    const again = await download(elsewhere, () =>
      elsewhere.getByRole('button', { name: 'Save as a file' }).click(),
    );
    expect(briefingIn(again)).toEqual(briefingIn(saved));
    await fresh.close();
  });
});
