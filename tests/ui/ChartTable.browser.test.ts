import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { foundFirst } from '#lib/charts/foundFirst.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { defaultView } from '#lib/model/view.ts';
import { english } from '../english.ts';
import ChartTableInApp from './ChartTableInApp.svelte';
import { harbourInBrowser } from './harbourInBrowser.ts';

const dossier = harbourInBrowser();
const { table } = stanceMatrix.prepare(dossier, defaultView, english);
const { found, nothing } = foundFirst(table);
const fold = () => page.getByRole('button', { name: /in which nothing was found$/ });
const lines = () => document.querySelectorAll('tbody tr:not(.fold)');

test('the rows in which nothing was found are folded behind a line, and open', async () => {
  await render(ChartTableInApp, { dossier, table });
  await expect.element(fold()).toHaveTextContent(`${nothing.length} combinations in which nothing was found`);
  expect(lines()).toHaveLength(found.length);
  await fold().click();
  await expect.element(fold()).toHaveAttribute('aria-expanded', 'true');
  expect(lines()).toHaveLength(table.rows.length);
  await fold().click();
  await expect.element(fold()).toHaveAttribute('aria-expanded', 'false');
  expect(lines()).toHaveLength(found.length);
});

test('a row that is open in the evidence is shown, even if nothing was found of it', async () => {
  const [first] = nothing;
  const { rerender } = await render(ChartTableInApp, { dossier, table, selected: first!.key });
  await expect.element(fold()).toHaveAttribute('aria-expanded', 'true');
  expect(document.querySelectorAll('tbody tr.selected')).toHaveLength(1);
  // It stays open when another row is opened.
  await rerender({ selected: found[0]!.key });
  await expect.element(fold()).toHaveAttribute('aria-expanded', 'true');
});
