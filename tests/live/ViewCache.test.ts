import { describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { chartChanges } from '#lib/charts/chartChanges.ts';
import type { Chart } from '#lib/charts/kit/chart.ts';
import { controls, sourceControls } from '#lib/charts/kit/controls.ts';
import { overview } from '#lib/charts/overview.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { drawingOf } from '#lib/live/drawing.ts';
import { likelyViews, type Step } from '#lib/charts/kit/likelyViews.ts';
import { ViewCache } from '#lib/live/ViewCache.ts';
import { isDocument } from '#lib/model/source.ts';
import { defaultView, type Presentation, type View } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { countPrepares } from './countPrepares.ts';

const dossier = await shippedDossier();
const documents = dossier.sources.filter(isDocument).map(({ id }) => id);
const without: View = { ...defaultView, sourcesOff: [documents[0]!] };
const ask = (view: View, presentation: Presentation = 'full') => ({
  dossier,
  view,
  words: english,
  presentation,
});
const how = { width: 900, theme: lightTheme, legend: true };

/** Days that no view was at before, so that each is another view for charts that read dates. */
const viewOfDay = (day: number): View => ({
  ...defaultView,
  asOf: new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
});

describe('charts that are kept', () => {
  test('are made once for each view', () => {
    const cache = new ViewCache();
    const first = cache.prepare(stanceMatrix, ask(defaultView));
    expect(cache.prepare(stanceMatrix, ask({ ...defaultView }))).toBe(first);
    const other = cache.prepare(stanceMatrix, ask(without));
    expect(other.headline).toBe(stanceMatrix.prepare(dossier, without, english).headline);
    expect(other).not.toBe(first);
    expect(cache.prepare(stanceMatrix, ask(defaultView, 'slide'))).not.toBe(first);
  });

  test('are the same in all views that differ in what they do not read', () => {
    const cache = new ViewCache();
    const chart: Chart = { ...stanceMatrix, reads: ['sourcesOff', 'asOf'] };
    const first = cache.prepare(chart, ask(defaultView));
    expect(cache.prepare(chart, ask({ ...defaultView, query: 'words', scale: 'log' }))).toBe(first);
    expect(cache.prepare(chart, ask(without))).not.toBe(first);
  });

  test('are those of the dossier and of the language that are open', () => {
    const cache = new ViewCache();
    const first = cache.prepare(stanceMatrix, ask(defaultView));
    const edited = { ...dossier, stances: [] };
    expect(cache.prepare(stanceMatrix, { ...ask(defaultView), dossier: edited }).empty).not.toBeNull();
    expect(cache.prepare(stanceMatrix, { ...ask(defaultView), words: { ...english } })).not.toBe(first);
    expect(cache.prepare(stanceMatrix, ask(defaultView))).toBe(first);
  });

  test('are let go of where they have not been asked for the longest', () => {
    const cache = new ViewCache(4e6);
    const wanted = cache.prepare(stanceMatrix, ask(defaultView));
    const old = cache.prepare(stanceMatrix, ask(without));
    for (let day = 0; day < 80; day++) {
      cache.prepare(stanceMatrix, ask(viewOfDay(day)));
      expect(cache.prepare(stanceMatrix, ask(defaultView))).toBe(wanted);
    }
    expect(cache.prepare(stanceMatrix, ask(without))).not.toBe(old);
  });

  test('are let go of the sooner, the more is drawn', () => {
    const keptOf = (drawn: boolean) => {
      const cache = new ViewCache(4e6);
      const charts = Array.from({ length: 30 }, (_, day) => {
        const chart = cache.prepare(stanceMatrix, ask(viewOfDay(day)));
        if (drawn) drawingOf(chart, how);
        return chart;
      });
      return charts.filter((chart, day) => cache.prepare(stanceMatrix, ask(viewOfDay(day))) === chart).length;
    };
    expect(keptOf(false)).toBe(30);
    expect(keptOf(true)).toBeLessThan(30);
  });

  test('stay as long as they are held, however little room there is', () => {
    const prepared: string[] = [];
    const chart = countPrepares(stanceMatrix, prepared);
    const cache = new ViewCache(0);
    const holder = {};
    const shown = cache.show(holder, chart, ask(without));
    const changes = cache.changes(chart, ask(without), chartChanges);
    for (let day = 0; day < 5; day++) cache.prepare(chart, ask(viewOfDay(day)));
    prepared.length = 0;
    expect(cache.show(holder, chart, ask(without))).toBe(shown);
    expect(cache.changes(chart, ask(without), chartChanges)).toBe(changes);
    expect(cache.changes(chart, ask(defaultView), chartChanges)).toBeNull();
    expect(prepared).toEqual([]);
    // No room is made for what is only likely.
    expect(cache.ahead(holder, chart, ask(viewOfDay(1)))).toBeNull();
    cache.release(holder);
    cache.prepare(chart, ask(viewOfDay(6)));
    expect(cache.prepare(chart, ask(without))).not.toBe(shown);
  });

  test('tell what sources left out change, and nothing where none is', () => {
    const cache = new ViewCache();
    expect(cache.changes(stanceMatrix, ask(defaultView), chartChanges)).toBeNull();
    const changes = cache.changes(stanceMatrix, ask(without), chartChanges);
    const [before, after] = [defaultView, without].map((view) =>
      stanceMatrix.prepare(dossier, view, english),
    );
    expect(changes).toEqual(chartChanges(before!, after!));
    expect(changes?.marks.length).toBeGreaterThan(0);
    expect(cache.changes(stanceMatrix, ask({ ...without }), chartChanges)).toBe(changes);
  });
});

describe('on the overview with one source off', () => {
  const prepared: string[] = [];
  const charts = overview.map((chart) => countPrepares(chart, prepared));
  const holders = charts.map(() => ({}));

  /** What the page shows, then all that it does while it is idle. */
  function visit(cache: ViewCache, view: View, step: Step) {
    charts.forEach((chart, at) => {
      drawingOf(cache.show(holders[at]!, chart, ask(view, 'slide')), how);
      cache.changes(chart, ask(view, 'slide'), chartChanges);
    });
    return () =>
      charts.forEach((chart, at) => {
        const now = cache.prepare(chart, ask(view, 'slide'));
        for (const likely of likelyViews(chart, now, ask(view), step)) {
          const next = cache.ahead(holders[at]!, chart, ask(likely, 'slide'));
          if (!next) return;
          drawingOf(next, how);
          cache.changes(chart, ask(likely, 'slide'), chartChanges);
        }
      });
  }

  test.each([
    ['as usual', undefined],
    ['with room for what is seen alone', 1],
  ])('nothing is prepared twice, a second idle pass prepares nothing: %s', (_, budget) => {
    const cache = new ViewCache(budget);
    const step: Step = { keys: ['sourcesOff'], from: defaultView };
    visit(cache, defaultView, step)();
    prepared.length = 0;
    const idle = visit(cache, without, step);
    idle();
    const visible = new Set(
      [without, defaultView].flatMap((view) => charts.map(({ id }) => `${id} slide ${JSON.stringify(view)}`)),
    );
    const seen = prepared.filter((each) => visible.has(each));
    expect(new Set(seen).size).toBe(seen.length);
    if (!budget) expect(new Set(prepared).size).toBe(prepared.length);
    // A source and what it is compared with, and eight likely ones at most.
    expect(new Set(prepared).size).toBeLessThanOrEqual(charts.length * 10);
    prepared.length = 0;
    idle();
    visit(cache, without, step);
    expect(prepared).toEqual([]);
  });
});

describe('each setting of a chart', () => {
  // What every page lets a reader set need not change every chart.
  const steps = catalog.flatMap((chart) =>
    chart.controls
      .filter((each) => each === controls.sourcesOff || !sourceControls.some((other) => other === each))
      .map(({ key, beside }) => ({ chart, id: chart.id, key, beside }))
      .filter(({ beside }) => beside(dossier, defaultView, english.compare).length > 0),
  );
  test.each(steps)('changes it: $id by $key', ({ chart, beside }) => {
    const look = (view: View) => {
      const { shapes, texts } = drawingOf(chart.prepare(dossier, view, english), how);
      return JSON.stringify([shapes, texts]);
    };
    const now = look(defaultView);
    const { subject } = chart.prepare(dossier, defaultView, english);
    const views = beside(dossier, { ...defaultView, ...subject }, english.compare);
    expect(views.some((change) => look({ ...defaultView, ...change }) !== now)).toBe(true);
  });
});

test('what a chart looks at is the view that asks for it', () => {
  const withSubject = catalog.filter((chart) => chart.prepare(dossier, defaultView, english).subject);
  expect(withSubject.length).toBeGreaterThan(2);
  for (const chart of withSubject) {
    const { subject, table } = chart.prepare(dossier, defaultView, english);
    const asked = chart.prepare(dossier, { ...defaultView, ...subject }, english);
    expect(asked.subject).toEqual(subject);
    expect(asked.table.rows).toEqual(table.rows);
  }
});
