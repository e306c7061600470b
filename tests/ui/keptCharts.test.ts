import { describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { chartChanges } from '#lib/charts/chartChanges.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { drawingOf } from '#lib/ui/drawing.ts';
import { KeptCharts } from '#lib/ui/keptCharts.ts';
import { nearbyViews } from '#lib/view/nearbyViews.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { english } from '../english.ts';

const dossier = await shippedDossier();
const [document] = dossier.sources;
const without = { ...defaultView, sourcesOff: [document!.id] };

describe('charts that are kept', () => {
  test('are made once for each view', () => {
    const kept = new KeptCharts();
    const first = kept.prepare(stanceMatrix, dossier, english, defaultView);
    expect(kept.prepare(stanceMatrix, dossier, english, { ...defaultView })).toBe(first);
    const other = kept.prepare(stanceMatrix, dossier, english, without);
    expect(other.headline).toBe(stanceMatrix.prepare(dossier, without, english).headline);
    expect(other).not.toBe(first);
    expect(kept.prepare(stanceMatrix, dossier, defaultView, english, 'slide')).not.toBe(first);
  });

  test('are the same whichever mark is open', () => {
    const kept = new KeptCharts();
    const first = kept.prepare(stanceMatrix, dossier, english, defaultView);
    expect(kept.prepare(stanceMatrix, dossier, english, { ...defaultView, mark: 'stance-matrix:a~b' })).toBe(
      first,
    );
  });

  test('are those of the dossier that is open', () => {
    const kept = new KeptCharts();
    const first = kept.prepare(stanceMatrix, dossier, english, defaultView);
    const edited = { ...dossier, stances: [] };
    expect(kept.prepare(stanceMatrix, edited, english, defaultView).empty).not.toBeNull();
    expect(kept.prepare(stanceMatrix, dossier, english, defaultView)).not.toBe(first);
  });

  test('are let go of where they have not been asked for the longest', () => {
    const kept = new KeptCharts();
    const wanted = kept.prepare(stanceMatrix, dossier, english, defaultView);
    const old = kept.prepare(stanceMatrix, dossier, english, without);
    for (let day = 100; day < 180; day++) {
      kept.prepare(stanceMatrix, dossier, english, { ...defaultView, from: `2024-01-${day}` });
      expect(kept.prepare(stanceMatrix, dossier, english, defaultView)).toBe(wanted);
    }
    expect(kept.prepare(stanceMatrix, dossier, english, without)).not.toBe(old);
  });

  test('tell what sources left out change, and nothing where none is', () => {
    const kept = new KeptCharts();
    expect(kept.changes(stanceMatrix, dossier, defaultView)).toBeNull();
    const changes = kept.changes(stanceMatrix, dossier, without);
    const [before, after] = [defaultView, without].map((view) =>
      stanceMatrix.prepare(dossier, view, english),
    );
    expect(changes).toEqual(chartChanges(before!, after!));
    expect(changes?.marks.length).toBeGreaterThan(0);
    expect(kept.changes(stanceMatrix, dossier, { ...without })).toBe(changes);
  });
});

describe('each setting of a chart', () => {
  const cases = catalog.flatMap((chart) =>
    (['sourcesOff', ...chart.settings] as const).map((setting) => ({ chart, id: chart.id, setting })),
  );
  test.each(cases)('changes it: $id by $setting', ({ chart, setting }) => {
    const look = (view: typeof defaultView) => {
      const drawing = drawingOf(chart.prepare(dossier, view, english), {
        width: 900,
        theme: lightTheme,
        legend: true,
      });
      return JSON.stringify([drawing.shapes, drawing.rows]);
    };
    const now = look(defaultView);
    const { subject } = chart.prepare(dossier, defaultView, english);
    const views = nearbyViews(dossier, defaultView, [setting], subject);
    expect(views.some((view) => look(view) !== now)).toBe(true);
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
