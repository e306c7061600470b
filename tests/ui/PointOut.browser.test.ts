import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { RowChoice } from '#lib/charts/kit/chart.ts';
import { mostNotes } from '#lib/model/view.ts';
import { App } from '#lib/ui/app.svelte.ts';
import { english } from '../english.ts';
import { harbourInBrowser } from './harbourInBrowser.ts';
import PointOutInApp from './PointOutInApp.svelte';

const key = 'kelm~terminal';
const queries: string[] = [];

async function show(search = '', rows: readonly RowChoice[] = []) {
  const app = new App(harbourInBrowser(), english, (query) => queries.push(query));
  app.read(search);
  await render(PointOutInApp, { app, mark: key, rows });
  return app;
}

test('a mark, or all that is about its actor, is highlighted and let go of, in the address too', async () => {
  const app = await show();
  const button = page.getByRole('button', { name: 'Highlight this' });
  await button.click();
  expect(app.view.highlight).toEqual([key]);
  expect(queries.at(-1)).toBe(`?v=1&highlight=${key}`);
  await expect.element(button).toHaveAttribute('aria-pressed', 'true');
  await page
    .getByRole('button', { name: /^Highlight (?!this)/ })
    .first()
    .click();
  expect(app.view.highlight).toEqual([key, 'kelm']);
  await button.click();
  expect(app.view.highlight).toEqual(['kelm']);
});

test('a note is written, changed and removed', async () => {
  const app = await show();
  await page.getByRole('button', { name: 'Add a note' }).click();
  await page.getByLabelText('Note in the picture').fill('  Agreed\n in May ');
  await page.getByRole('button', { name: 'Save the note' }).click();
  expect(app.view.notes).toEqual([{ key, text: 'Agreed in May' }]);
  await page.getByRole('button', { name: 'Change the note' }).click();
  await expect.element(page.getByLabelText('Note in the picture')).toHaveValue('Agreed in May');
  await page.getByRole('button', { name: 'Remove it' }).click();
  expect(app.view.notes).toEqual([]);
  expect(queries.at(-1)).toBe('');
});

test('with three notes at other marks there is no room for a fourth, which is said', async () => {
  const others = ['kelm', 't-jobs', 'terminal'].map((each) => `${each}:Note`);
  const app = await show(`?v=1&notes=${others.join('|')}`);
  expect(app.view.notes).toHaveLength(mostNotes);
  await expect.element(page.getByRole('button', { name: 'Add a note' })).toBeDisabled();
  await expect.element(page.getByText('A chart has room for 3 notes.')).toBeVisible();
});

test('a row that the mark belongs to is shown alone, and with the others again', async () => {
  const app = await show('', [{ id: 'terminal', name: 'Terminal' }]);
  const button = page.getByRole('button', { name: 'Show only Terminal' });
  await button.click();
  expect(app.view.only).toEqual(['terminal']);
  expect(queries.at(-1)).toBe('?v=1&only=terminal');
  await expect.element(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  expect(app.view.only).toEqual([]);
});
