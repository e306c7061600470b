import { expect, test } from 'vitest';
import { comparisonSlide } from '#lib/briefing/slides/comparisonSlide.ts';
import { catalog } from '#lib/charts/catalog.ts';
import { factChecks } from '#lib/charts/fact-checks/factChecks.ts';
import { tradeBar } from '#lib/charts/trade-bar/tradeBar.ts';
import type { Chart } from '#lib/charts/kit/chart.ts';
import type { ExportItem } from '#lib/export/Exporter.ts';
import { layoutPictures } from '#lib/export/picture.ts';
import { pictureSize } from '#lib/export/pictureSize.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { RectMark } from '#lib/scene/mark.ts';
import type { Scene } from '#lib/scene/scene.ts';
import { groupBy } from '#lib/summary/groupBy.ts';
import { readView } from '#lib/view/viewParams.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { figureDossier } from '../figureDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';

function compared(dossier: Dossier, chart: Chart, queries: readonly [string, string]): Scene {
  const [left, right] = queries.map((query): ExportItem => {
    const { view } = readView(query, dossier);
    return { chart, query, prepared: chart.prepare(dossier, view, english, 'slide') };
  });
  const { prepared } = comparisonSlide(dossier, english, [left!, right!], 'Both');
  return layoutPictures(dossier, prepared, { size: pictureSize('16:9'), theme: 'light' })[0]!;
}

/** Lengths of the stretches of a side, the longest first. */
function bars({ marks }: Scene, side: string): number[] {
  return marks
    .filter((mark): mark is RectMark => mark.type === 'rect' && mark.owner?.startsWith(`${side} `) === true)
    .map(({ width }) => width)
    .sort((a, b) => b - a);
}

test('bars of figures in one unit are as long as their values on both sides', () => {
  const of = (unit: string) =>
    figureDossier([
      { label: 'Coal', commodity: 'coal', value: 200, unit: 't' },
      { label: 'Coke', commodity: 'coal', value: 100, unit: 't' },
      { label: 'Ore', commodity: 'ore', value: 50, unit, source: 'union' },
      { label: 'Slag', commodity: 'ore', value: 25, unit, source: 'union' },
    ]);
  const queries = ['?v=1&without=union', '?v=1&without=ledger'] as const;
  const scene = compared(of('t'), tradeBar, queries);
  expect(bars(scene, 'left')[0]! / bars(scene, 'right')[0]!).toBeCloseTo(4, 1);
  // Of another unit the longest bar takes its own room.
  const other = compared(of('kg'), tradeBar, queries);
  expect(bars(other, 'left')[0]! / bars(other, 'right')[0]!).toBeCloseTo(1, 1);
});

test('bars of checked statements are as long as their number on both sides', async () => {
  const dossier = await shippedDossier();
  const alone = dossier.sources.map(({ id }) => {
    const { view } = readView(`?v=1&without=${id}`, dossier);
    const { rows } = factChecks.prepare(dossier, view, english, 'slide').data as {
      rows: readonly { all: readonly unknown[] }[];
    };
    return { id, most: Math.max(...rows.map(({ all }) => all.length)) };
  });
  const whole = Math.max(...alone.map(({ most }) => most));
  const other = alone.find(({ most }) => most < whole)!;
  const scene = compared(dossier, factChecks, ['', `?v=1&without=${other.id}`]);
  /** From where the first stretch of a source begins to where its last one ends. */
  const longest = (side: string) => {
    const stretches = scene.marks.filter(
      (mark): mark is RectMark => mark.type === 'rect' && mark.owner?.startsWith(`${side} `) === true,
    );
    const byOwner = groupBy(stretches, ({ owner = '' }) => owner);
    return Math.max(
      ...[...byOwner.values()].map(
        (each) => Math.max(...each.map(({ x, width }) => x + width)) - Math.min(...each.map(({ x }) => x)),
      ),
    );
  };
  expect(longest('right') / longest('left')).toBeCloseTo(other.most / whole, 1);
});

test('every chart can be set beside itself, with all that it says on both sides', () => {
  const dossier = harbourDossier();
  for (const chart of catalog) {
    const scene = compared(dossier, chart, ['', '']);
    const keys = (side: string) =>
      scene.targets.flatMap(({ key }) => (key.startsWith(side) ? [key.slice(side.length)] : []));
    expect(keys('right ')).toEqual(keys('left '));
    for (const { x, width } of scene.targets) expect(x + width).toBeLessThanOrEqual(scene.width);
  }
});
