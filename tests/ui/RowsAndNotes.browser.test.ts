import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Chart } from '#lib/charts/kit/chart.ts';
import { exchangeFlows } from '#lib/charts/exchange-flows/exchangeFlows.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { App } from '#lib/ui/app.svelte.ts';
import { english } from '../english.ts';
import { harbourInBrowser } from './harbourInBrowser.ts';
import RowsAndNotesInApp from './RowsAndNotesInApp.svelte';

const dossier = harbourInBrowser();
const issues = dossier.issues.map(({ id }) => id);
let set: Partial<View>[] = [];

async function show(view: Partial<View> = {}, chart: Chart = stanceMatrix) {
  set = [];
  await render(RowsAndNotesInApp, {
    app: new App(dossier, english, () => undefined),
    chart: chart.prepare(dossier, defaultView, english),
    view,
    onset: (change) => set.push(change),
  });
}

const issueBox = (id: string) => {
  const { short_label: name } = dossier.issues.find((issue) => issue.id === id)!;
  return page.getByRole('group', { name: 'Issues' }).getByRole('checkbox', { name, exact: true });
};

test('rows are ticked by keyboard in their order, counted in the summary, and all or none of a kind chosen', async () => {
  await show();
  const summary = page.getByText('Rows: chosen by the chart');
  await expect.element(summary).toBeVisible();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  const [first, second] = [issues[0]!, issues[1]!];
  await issueBox(second).click();
  (issueBox(first).element() as HTMLInputElement).focus();
  await userEvent.keyboard(' ');
  expect(set.at(-1)).toEqual({ only: [first, second] });
  await expect.element(page.getByText(/^Rows: 2 of \d+ issues$/)).toBeVisible();
  await page.getByRole('button', { name: 'All actors' }).click();
  expect(set.at(-1)!.only!.slice(0, 2)).toEqual([first, second]);
  await expect.element(page.getByText(/^Rows: 2 of \d+ issues and (\d+) of \1 actors$/)).toBeVisible();
  await page.getByRole('button', { name: 'None of the issues' }).click();
  await page.getByRole('button', { name: 'None of the actors' }).click();
  expect(set.at(-1)).toEqual({ only: [] });
  await expect.element(summary).toBeVisible();
});

test('rows of other charts stay chosen, and rows chosen by what they have in common can be let go of one by one', async () => {
  const rows = exchangeFlows.prepare(dossier, defaultView, english).rowGroups[0]!.rows;
  const { id, name, also = [] } = rows.find(({ also: [commodity] = [] }) => commodity)!;
  const alike = rows.filter((row) => row.also?.[0] === also[0]).map((row) => row.id);
  await show({ only: ['terminal', also[0]!] }, exchangeFlows);
  await page.getByText(/^Rows: /).click();
  await page.getByRole('checkbox', { name, exact: true }).click();
  expect(set.at(-1)).toEqual({ only: ['terminal', ...alike.filter((each) => each !== id)] });
});

test('a note is changed and removed; one that is emptied is gone', async () => {
  const notes = ['kelm~terminal', 'kelm~ferry'].map((key) => ({ key, text: `At ${key}` }));
  await show({ notes: [...notes, { key: 'no~mark', text: 'Elsewhere' }] });
  const fields = page.getByRole('group', { name: 'Notes at marks' }).getByRole('textbox');
  await expect.element(fields.nth(2)).toHaveAccessibleName(/does not show/);
  await fields.nth(0).fill('  Agreed  in May ');
  await userEvent.tab();
  expect(set.at(-1)!.notes![0]).toEqual({ key: 'kelm~terminal', text: 'Agreed in May' });
  await page
    .getByRole('button', { name: /^Remove: / })
    .nth(1)
    .click();
  expect(set.at(-1)!.notes!.map(({ text }) => text)).toEqual(['Agreed in May', 'Elsewhere']);
  expect(document.activeElement?.tagName).toBe('FIELDSET');
  await fields.nth(1).fill(' ');
  await userEvent.tab();
  expect(set.at(-1)!.notes).toEqual([{ key: 'kelm~terminal', text: 'Agreed in May' }]);
});
