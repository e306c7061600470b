import { flushSync } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import type { Chart } from '#lib/charts/kit/chart.ts';
import { writeMarkAddress } from '#lib/model/markAddress.ts';
import type { App } from '#lib/ui/app.svelte.ts';
import { preparedChart } from '#lib/ui/preparedChart.ts';
import { sameNames } from '../sameNames.ts';
import { harbourInBrowser } from './harbourInBrowser.ts';
import { openPage, routes } from './openPage.ts';

const failed = vi.fn();
window.addEventListener('error', failed);
window.addEventListener('unhandledrejection', failed);
afterEach(() => {
  failed.mockClear();
});

/** Draws all that is on a page anew, with other rows, then opens it mark by mark. */
function useAll(app: App): void {
  for (const change of [{ reference: true, query: 'same' }, { asOf: '2020' }, { sourcesOff: ['ledger'] }]) {
    app.set(change);
    flushSync();
    app.set({ reference: false, asOf: '', sourcesOff: [] });
    flushSync();
  }
  for (const chart of catalog as readonly Chart[]) {
    if (!app.charts.has(chart.id)) continue;
    for (const { key } of preparedChart(app, chart).table.rows) {
      if (key !== '') app.open(writeMarkAddress({ chart: chart.id, key }));
      flushSync();
    }
  }
}

test.each(routes)('a page on which everything has the same name stands: %s', async (route) => {
  useAll(await openPage(route, sameNames(harbourInBrowser())));
  expect(failed).not.toHaveBeenCalled();
  expect(document.querySelector('h1, h2')).not.toBeNull();
});
