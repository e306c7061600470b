import { beforeAll, describe, expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { pictureScene } from '#lib/charts/pictureScene.ts';
import { tradeBar } from '#lib/charts/trade-bar/tradeBar.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import type { RectMark } from '#lib/scene/mark.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { groupBy } from '#lib/summary/groupBy.ts';
import { english, type TestView } from '../../english.ts';
import { figureDossier } from '../../figureDossier.ts';
import { importedDossier } from '../../importedDossier.ts';
import { sceneFaults } from '../sceneFaults.ts';

/** As the World Bank prints it, a column a year; of two years one has no number. */
const years = Array.from({ length: 10 }, (_, at) => String(2015 + at));
const countries = ['Norway', 'Chile', 'Japan', 'Kenya', 'France', 'Peru', 'India', 'Canada'];
const valueOf = (country: number, year: number) => ((country * 7 + year * 3) % 40) / 10 + 1 + country / 100;
const csvOf = (some: readonly string[]) =>
  [
    `Country,Indicator,${years.join()}`,
    ...some.map((name, c) => {
      const values = years.map((_, y) => (c === 1 && y === 4 ? '..' : valueOf(c, y)));
      return [name, 'Military expenditure (% of GDP)', ...values].join();
    }),
  ].join('\n');

let dossier: Dossier;
let one: Dossier;
beforeAll(async () => {
  dossier = await importedDossier(csvOf(countries));
  one = await importedDossier(csvOf(countries.slice(0, 1)));
});

const prepare = (of: Dossier, view: TestView = {}) =>
  tradeBar.prepare(of, { ...defaultView, ...view }, english, view.presentation);

/** Columns from left to right in each series, as they stand one below and beside the other. */
const columns = (chart: ReturnType<typeof prepare>, width: number) =>
  pageScene(chart, width, lightTheme, false).marks.filter(
    (mark): mark is RectMark => mark.type === 'rect' && mark.owner !== undefined,
  );

describe('figures a year', () => {
  test('of one country say how they go, from the first year to the last', () => {
    const [first, last] = [valueOf(0, 0), valueOf(0, 9)];
    expect(prepare(one).headline).toBe(
      `Military expenditure (% of GDP), Norway rose from ${first}% in 2015 to ${last}% in 2024`,
    );
  });

  test('of several countries say which is highest in the last year, and what it was in the first', () => {
    const ends = countries.map((name, c) => ({ name, was: valueOf(c, 0), is: valueOf(c, 9) }));
    const top = ends.reduce((a, b) => (b.is > a.is ? b : a));
    const way = top.was < top.is ? 'up' : 'down';
    expect(prepare(dossier).headline).toBe(
      `Military expenditure (% of GDP), 2024: ${top.name} is highest of eight with ${top.is}%, ${way} from ${top.was}% in 2015`,
    );
  });

  test.each([320, 760, 1280])(
    'are columns from zero, as high as they are large, in the order of time, %d wide',
    (width) => {
      const chart = prepare(dossier);
      const bars = columns(chart, width);
      expect(bars).toHaveLength(79);
      const figureOf = new Map(dossier.figures.map((figure) => [figure.id, figure]));
      const perUnit = bars.map((bar) => bar.height / figureOf.get(bar.owner!)!.value);
      for (const each of perUnit) expect(each).toBeCloseTo(perUnit[0]!, 1);
      const bySeries = groupBy(bars, ({ owner }) => figureOf.get(owner!)!.label);
      for (const bars of bySeries.values()) {
        const inOrder = bars
          .toSorted((a, b) => a.x - b.x)
          .map(({ owner }) => figureOf.get(owner!)!.period_start);
        expect(inOrder).toEqual([...inOrder].sort());
      }
      expect(sceneFaults(pageScene(chart, width, lightTheme, false))).toEqual([]);
    },
  );

  test('have a row of the table and evidence each, in the same order', () => {
    const chart = prepare(dossier);
    const keys = pageScene(chart, 760, lightTheme, false).targets.map(({ key }) => key);
    expect(chart.table.rows.map(({ key }) => key)).toEqual(keys);
    for (const key of keys) expect(chart.evidence(key)?.rows).toHaveLength(1);
    expect(chart.dataTable.rows).toHaveLength(dossier.figures.length);
  });

  test('that lack one say so by a sign', () => {
    expect(
      prepare(dossier)
        .legend(lightTheme)
        .map(({ label }) => label),
    ).toEqual(['no figure']);
    expect(prepare(one).legend(lightTheme)).toEqual([]);
  });

  test('are never parted by a page', async () => {
    const many = await importedDossier(csvOf(Array.from({ length: 75 }, (_, at) => `Country ${at}`)));
    const labelsOn = (page: number) => prepare(many, { page }).data.rows.map(({ figure }) => figure.label);
    const [first, second] = [labelsOn(1), labelsOn(2)];
    expect([first.length, second.length].reduce((a, b) => a + b)).toBe(many.figures.length);
    expect(first.filter((label) => second.includes(label))).toEqual([]);
  });

  test('fill a slide, which says how many of them it has', () => {
    const chart = prepare(dossier, { presentation: 'slide' });
    const canvas = { width: 960, height: 540 };
    const scene = pictureScene(dossier, chart, { canvas, theme: lightTheme });
    expect(scene.height).toBe(540);
    expect(sceneFaults(scene)).toEqual([]);
    const drawn = new Set(scene.targets.map(({ key }) => dossier.figures.find(({ id }) => id === key)!.label))
      .size;
    expect(drawn).toBeGreaterThan(3);
    expect(drawn).toBeLessThan(9);
    const texts = scene.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : [])).join(' ');
    if (drawn < 8) expect(texts).toContain(`${drawn} of 8 series`);
  });

  test('of one country are columns for programs of slides, of several none', () => {
    expect(prepare(one).native).toEqual({
      kind: 'column',
      categories: years,
      valuesAre: 'per cent',
      series: [{ name: 'Norway', unit: '%', values: years.map((_, y) => valueOf(0, y)) }],
    });
    expect(prepare(dossier).native).toBeNull();
  });
});

test('series of several measures say which is which, and no headline ranks them', () => {
  const flow = { commodity: 'copper', label: 'Copper', flow_from: 'adria', flow_to: 'bora' };
  const trade = figureDossier(
    ['2021', '2022', '2023'].flatMap((year, y) =>
      ['exports', 'imports'].map((measure, m) => ({
        ...{ ...flow, measure, period_start: year, period_end: year },
        value: 1 + y + m * 3,
      })),
    ),
  );
  const chart = prepare(trade);
  expect(chart.headline).toBe('Two measures in 2 series from 2021 to 2023: 6 figures, none of them checked');
  const texts = pageScene(chart, 1100, lightTheme, false).marks.flatMap((mark) =>
    mark.type === 'text' ? [mark.text] : [],
  );
  for (const name of ['Exports', 'Imports']) expect(texts.some((text) => text.startsWith(name))).toBe(true);
});

test('quarters are named as the spans that they are', () => {
  const quarters = [
    ['2023-01', '2023-03'],
    ['2023-04', '2023-06'],
    ['2023-07', '2023-09'],
  ].map(([period_start = '', period_end = ''], at) => ({ period_start, period_end, value: at + 1 }));
  expect(prepare(figureDossier(quarters)).native?.categories).toEqual([
    'January–March 2023',
    'April–June 2023',
    'July–September 2023',
  ]);
});

test('of one source nothing is said at each figure, and one alone is told from others of its name', async () => {
  const trade = await importedDossier(
    'exporter,importer,year,commodity,value_usd\nJapan,Peru,2021,Copper,5\nJapan,Peru,2022,Copper,7\nPeru,Japan,2022,Copper,9\n',
  );
  const alone = prepare(trade, { figure: trade.figures[1]!.id });
  expect(alone.headline).toBe('Copper, Japan → Peru, 2022: 7 US dollars');
  const chart = prepare(trade);
  const texts = pageScene(chart, 1100, lightTheme, false).marks.flatMap((mark) =>
    mark.type === 'text' ? [mark.text] : [],
  );
  const said = [...texts, ...chart.table.rows.map(({ key }) => chart.sentence(key))].join(' ');
  expect(said).not.toContain('own.csv');
});

test('series in thousands of dollars are told in dollars, in the picture as in words', async () => {
  const values = [59_464_668.762, 67_303_796.32, 98_120_004.5];
  const thousands = await importedDossier(
    [
      'Year,Reporter,Partner,Trade Flow,Commodity Code,Trade Value (US$ thousand)',
      ...values.map((value, at) => `${2016 + at},Czechia,China,Export,TOTAL,${value}`),
    ].join('\n'),
  );
  expect(thousands.figures.map(({ unit }) => unit)).toEqual(['kUSD', 'kUSD', 'kUSD']);
  const chart = prepare(thousands);
  const scene = pageScene(chart, 900, lightTheme, false);
  const texts = scene.marks.flatMap((mark) =>
    mark.type === 'text' ? [mark.text.replaceAll('\u00a0', ' ')] : [],
  );
  for (const text of ['59.5 billion', '67.3 billion', '98.1 billion']) expect(texts).toContain(text);
  expect(texts.join(' ')).not.toMatch(/thousand|million/);
  expect(`${chart.headline} ${chart.subtitle}`).not.toMatch(/thousand|million/);
});
