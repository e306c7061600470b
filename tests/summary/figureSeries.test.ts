import { expect, test } from 'vitest';
import type { Figure } from '#lib/model/figure.ts';
import { defaultView } from '#lib/model/view.ts';
import { figurePanels } from '#lib/summary/figurePanels.ts';
import { seriesOf, timesOf } from '#lib/summary/figureSeries.ts';
import { english } from '../english.ts';
import { figureDossier } from '../figureDossier.ts';

const at = (year: string, value: number, more: Partial<Figure> = {}): Partial<Figure> => ({
  ...{ measure: 'spending', label: 'Spending', unit: '%' },
  ...{ period_start: year, period_end: year, value, ...more },
});
const ofTwo = [
  ...['2015', '2017', '2016', '2020'].map((year, i) => at(year, i + 1, { label: 'Norway' })),
  ...['2020', '2016', '2015'].map((year, i) => at(year, 9 - i, { label: 'Chile' })),
];

const panelOf = (figures: readonly Partial<Figure>[], figure = '') => {
  const { panels } = figurePanels(figureDossier(figures), { ...defaultView, figure }, english.compare);
  return panels[0]!;
};
const drawn = (panel: ReturnType<typeof panelOf>) =>
  panel.rows.map(({ figure }) => `${figure.label} ${figure.period_start}`);

test('figures that differ by their time alone stand in its order, series by series, the largest last value first', () => {
  const panel = panelOf(ofTwo);
  expect(panel.isSeries).toBe(true);
  expect(drawn(panel)).toEqual([
    ...['Chile 2015', 'Chile 2016', 'Chile 2020'],
    ...['Norway 2015', 'Norway 2016', 'Norway 2017', 'Norway 2020'],
  ]);
  expect(seriesOf(panel.rows).map(({ length }) => length)).toEqual([3, 4]);
  // Also of the years in which neither has a figure.
  expect(timesOf(panel.rows)).toEqual(['2015', '2016', '2017', '2018', '2019', '2020']);
});

test('a figure that is asked for stands with its own series alone', () => {
  expect(new Set(panelOf(ofTwo, 'f-0').rows.map(({ figure }) => figure.label))).toEqual(new Set(['Norway']));
});

test.each([
  ['two periods', ofTwo.filter(({ period_start }) => period_start !== '2015' && period_start !== '2017')],
  ['two figures of one label and time', [...ofTwo, at('2015', 3, { label: 'Norway' })]],
  ['two sources', [...ofTwo, at('2021', 3, { label: 'Norway', source: 'union' })]],
  ['a bound', [...ofTwo, at('2021', 3, { label: 'Norway', comparator: '>' })]],
  ['a limit', [...ofTwo, at('2021', 3, { label: 'Norway', kind: 'cap' })]],
  ['months beside years', [...ofTwo, at('2021-02', 3, { label: 'Norway' })]],
  ['something undated', [...ofTwo, at('', 3, { label: 'Norway', period_end: '' })]],
  ['labels of their own', ofTwo.map((figure, i) => ({ ...figure, label: `Figure ${i}` }))],
])('with %s they are bars', (_, figures) => {
  expect(panelOf(figures).isSeries).toBe(false);
});

test('figures that were checked are bars beside what was published', () => {
  const dossier = figureDossier(ofTwo, [{ value: 4 }], [[0, 0, 'differs']]);
  const { panels } = figurePanels(dossier, { ...defaultView }, english.compare);
  expect(panels.map(({ isSeries }) => isSeries)).not.toContain(true);
});

test('months are steps of time like years; of few among many only those that have figures', () => {
  const months = (...all: string[]) => timesOf(panelOf(all.map((month, i) => at(month, i + 1))).rows);
  expect(months('2023-11', '2023-12', '2024-02')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
  expect(months('1990-01', '2000-01', '2024-02')).toEqual(['1990-01', '2000-01', '2024-02']);
});

test('several measures of one unit are series of their own, as exports are beside imports', () => {
  const ofMeasure = (measure: string) =>
    ['2021', '2022', '2023'].map((year, i) => at(year, i + 1, { measure, label: 'Oil', commodity: 'oil' }));
  const panel = panelOf([...ofMeasure('exports'), ...ofMeasure('imports')]);
  expect(panel.isSeries).toBe(true);
  expect(seriesOf(panel.rows).map((rows) => new Set(rows.map(({ figure }) => figure.measure)).size)).toEqual([
    1, 1,
  ]);
});
