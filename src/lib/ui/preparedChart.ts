import type { Chart, PreparedChart } from '#lib/charts/kit/chart.ts';
import { ViewCache } from '#lib/live/ViewCache.ts';
import type { Presentation } from '#lib/model/view.ts';
import type { App } from './app.svelte.ts';

const caches = new WeakMap<App, ViewCache>();

/** The views that an app keeps. Apart from it, so that a page shows its words before it has the code of any chart. */
export function cacheOf(app: App): ViewCache {
  const cache = caches.get(app) ?? new ViewCache();
  caches.set(app, cache);
  return cache;
}

/** A chart of the dossier that is open, in the newest view unless another one is given. */
export function preparedChart<Data>(
  app: App,
  chart: Chart<Data>,
  view = app.view,
  presentation?: Presentation,
): PreparedChart<Data> {
  return cacheOf(app).prepare(chart, { ...app.request(presentation), view });
}
