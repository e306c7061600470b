import { describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { controls } from '#lib/charts/kit/controls.ts';
import type { Control } from '#lib/charts/kit/control.ts';
import type { Move } from '#lib/charts/kit/chart.ts';
import { likelyViews } from '#lib/charts/kit/likelyViews.ts';
import { isDocument } from '#lib/model/source.ts';
import { toggled } from '#lib/model/toggled.ts';
import { defaultView, orders, type View } from '#lib/model/view.ts';
import { instrumentsToCompare } from '#lib/summary/instrumentsToCompare.ts';
import { viewQuery } from '#lib/view/viewParams.ts';
import { english } from '../../english.ts';
import { shippedDossier } from '../../shippedDossier.ts';

const dossier = await shippedDossier();
const all = [...new Set(catalog.flatMap((chart) => chart.controls))];
const keys = all
  .filter(({ beside }) => beside(dossier, middle(), english.compare).length > 0)
  .map(({ key }) => key);
const documents = dossier.sources.filter(isDocument).map(({ id }) => id);

/** A view with a choice in every setting. */
function middle(): View {
  return {
    ...defaultView,
    issue: dossier.issues[3]!.id,
    actor: dossier.actors[3]!.id,
    instrument: dossier.provisions[0]!.instrument,
    instruments: instrumentsToCompare(dossier)
      .slice(0, 3)
      .map(({ id }) => id),
  };
}

/** Of a chart with the controls of the step and some steps of its own. */
function likely(
  view: View,
  step: readonly (keyof View)[],
  from: View = view,
  { moves = [], subject = {} }: { moves?: readonly Move[]; subject?: Partial<View> } = {},
): View[] {
  const chart = { ...catalog[0]!, controls: all.filter(({ key }) => step.includes(key)) };
  return likelyViews(
    chart,
    { moves: () => moves, subject },
    { dossier, view, words: english },
    { keys: step, from },
  );
}

const keysThatDiffer = (a: View, b: View) =>
  (Object.keys(a) as (keyof View)[]).filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));

describe('the views that are likely after a step', () => {
  test.each(keys)('of %s differ in it alone, each from the others', (key) => {
    const views = likely(middle(), [key]);
    expect(views.length).toBeGreaterThan(0);
    for (const view of views) expect(keysThatDiffer(view, middle())).toEqual([key]);
    expect(new Set(views.map((view) => viewQuery(view))).size).toBe(views.length);
  });

  test.each(keys)('of %s have the view before it among them, and never more than eight', (key) => {
    for (const change of all
      .find((control) => control.key === key)!
      .beside(dossier, middle(), english.compare)) {
      const views = likely({ ...middle(), ...change }, [key], middle());
      expect(views.length).toBeLessThanOrEqual(8);
      expect(views.map((view) => viewQuery(view))).toContain(viewQuery(middle()));
    }
  });

  test('begin with the way back and go on with its neighbours in the list', () => {
    const topics = Array.from({ length: 12 }, (_, at) => String(at));
    const topic: Control<'topic'> = {
      key: 'topic',
      kind: 'pick',
      values: () => topics,
      beside: (_, { topic: now }) => topics.filter((each) => each !== now).map((each) => ({ topic: each })),
    };
    const step = { keys: ['topic'] as const, from: { ...defaultView, topic: '9' } };
    const request = { dossier, words: english, view: { ...defaultView, topic: '3' } };
    const views = likelyViews({ ...catalog[0]!, controls: [topic] }, { moves: () => [] }, request, step);
    expect(views.map((view) => view.topic)).toEqual(['9', '8', '10', '7', '11', '6', '5', '4']);
  });

  test('leave out one document each, and keep what is left out already', () => {
    const [first, ...others] = documents;
    const off = likely({ ...defaultView, sourcesOff: [first!] }, ['sourcesOff'], defaultView);
    const allowed = [[], ...others.map((other) => [first, other])].map((ids) => ids.join());
    for (const { sourcesOff } of off) expect(allowed).toContain(sourcesOff.join());
  });

  test('are none of controls with endless values', () => {
    expect(likely(defaultView, ['query', 'from', 'asOf'])).toEqual([]);
  });

  test('go on with the first step of each other control, before any step with these alone', () => {
    const chart = { ...catalog[0]!, controls: [controls.scale, controls.threads, controls.actorOrder] };
    const [request, prepared] = [{ dossier, words: english, view: defaultView }, { moves: () => [] }];
    const first = [{ scale: 'log' }, { threads: true }, { actorOrder: orders[0] }];
    const viewsOf = (changes: readonly object[]) => changes.map((change) => ({ ...defaultView, ...change }));
    expect(likelyViews(chart, prepared, request, null)).toEqual(viewsOf(first));
    const step = { keys: ['threads'] as const, from: defaultView };
    expect(likelyViews(chart, prepared, request, step)).toEqual(viewsOf([first[1]!, first[0]!, first[2]!]));
    const elsewhere = { keys: ['topic'] as const, from: defaultView };
    expect(likelyViews(chart, prepared, request, elsewhere)).toEqual(viewsOf(first));
  });

  test('go out from what a chart looks at where the view leaves it open', () => {
    const at = 5;
    const views = likely(defaultView, ['issue', 'scale'], defaultView, {
      subject: { issue: dossier.issues[at]!.id },
    });
    expect(views.map(({ issue }) => issue)).toEqual(
      expect.arrayContaining([dossier.issues[at + 1]!.id, dossier.issues[at - 1]!.id, defaultView.issue]),
    );
  });

  test('are those of the chart’s own steps too, where they set the same', () => {
    const moves: Move[] = [
      { key: '+', label: 'Closer', view: { from: '2024-01-01' } },
      { key: '-', label: 'Further', view: null },
      { key: 'PageDown', label: 'Next', view: { issue: 'next' } },
    ];
    expect(likely(defaultView, ['from'], defaultView, { moves })).toEqual([
      { ...defaultView, from: '2024-01-01' },
    ]);
  });

  test('set two to four instruments side by side', () => {
    const ids = instrumentsToCompare(dossier).map(({ id }) => id);
    const view = { ...defaultView, instruments: ids.slice(0, 2) };
    const sets = likely(view, ['instruments']).map(({ instruments }) => instruments.join());
    const allowed = ids
      .slice(2)
      .map((id) => ids.filter((each) => [ids[0], ids[1], id].includes(each)).join());
    expect(sets.length).toBe(Math.min(8, allowed.length));
    for (const set of sets) expect(allowed).toContain(set);
  });

  test('are every other order of a list of orders', () => {
    const views = likely({ ...defaultView, actorOrder: 'name' }, ['actorOrder'], defaultView);
    expect(new Set(views.map(({ actorOrder }) => actorOrder))).toEqual(
      new Set(orders.filter((order) => order !== 'name')),
    );
  });
});

test('a box that is taken off and put back leaves no trace in the link', () => {
  const values = ['stated', 'attributed', 'inferred'];
  for (const value of values) {
    const without = toggled(values, values, value);
    expect(without).not.toContain(value);
    expect(toggled(values, without, value)).toEqual(values);
  }
});
