import { describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { isDocument } from '#lib/model/source.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { instrumentsToCompare } from '#lib/summary/instrumentsToCompare.ts';
import { nearbyViews } from '#lib/view/nearbyViews.ts';
import { toggled } from '#lib/model/toggled.ts';
import { viewQuery } from '#lib/view/viewParams.ts';
import { shippedDossier } from '../shippedDossier.ts';

const dossier = await shippedDossier();
const settings = [...new Set(catalog.flatMap((chart) => chart.settings))];
/** A view with a choice in every setting. */
const middle = {
  ...defaultView,
  issue: dossier.issues[3]!.id,
  actor: dossier.actors[3]!.id,
  instruments: instrumentsToCompare(dossier)
    .slice(0, 3)
    .map(({ id }) => id),
};

const keysThatDiffer = (a: View, b: View) =>
  (Object.keys(a) as (keyof View)[]).filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));

describe('the views nearby', () => {
  test.each(settings)('of %s differ in it alone, each from the others', (setting) => {
    const views = nearbyViews(dossier, middle, [setting]);
    expect(views.length).toBeGreaterThan(0);
    for (const view of views) expect(keysThatDiffer(view, middle)).toEqual([setting]);
    expect(new Set(views.map((view) => viewQuery(view))).size).toBe(views.length);
  });

  test.each(settings)('of %s have the view they came from nearby', (setting) => {
    for (const view of nearbyViews(dossier, middle, [setting])) {
      const back = nearbyViews(dossier, view, [setting]).map((each) => viewQuery(each));
      expect(back).toContain(viewQuery(middle));
    }
  });

  test('leave out one document each, and keep what is left out already', () => {
    const documents = dossier.sources.filter(isDocument).map(({ id }) => id);
    const [first, ...others] = documents;
    const now = { ...defaultView, sourcesOff: [first!] };
    const off = nearbyViews(dossier, now, ['sourcesOff']).map(({ sourcesOff }) => sourcesOff);
    expect(off).toEqual([[], ...others.map((other) => [first, other])]);
  });

  test('go out from what a chart looks at where the view leaves it open', () => {
    const at = 5;
    const views = nearbyViews(dossier, defaultView, ['issue', 'scale'], { issue: dossier.issues[at]!.id });
    expect(views.map(({ issue }) => issue)).toEqual([
      dossier.issues[at + 1]!.id,
      dossier.issues[at - 1]!.id,
      defaultView.issue,
    ]);
  });

  test('set two to four instruments side by side', () => {
    const all = instrumentsToCompare(dossier).map(({ id }) => id);
    const sets = nearbyViews(dossier, { ...defaultView, instruments: all.slice(0, 2) }, ['instruments']);
    expect(sets.map(({ instruments }) => instruments)).toEqual(
      all.slice(2).map((id) => all.filter((each) => [all[0], all[1], id].includes(each))),
    );
  });

  test('are none for what has endless values', () => {
    expect(nearbyViews(dossier, defaultView, ['words', 'from', 'asOf'])).toEqual([]);
  });
});

test('a box that is taken off and put back leaves no trace in the link', () => {
  const all = ['stated', 'attributed', 'inferred'];
  for (const value of all) {
    const without = toggled(all, all, value);
    expect(without).not.toContain(value);
    expect(toggled(all, without, value)).toEqual(all);
  }
});
