import { beforeAll, describe, expect, test } from 'vitest';
import { pageScene } from '#lib/charts/pageScene.ts';
import { sumBy as sumByControl, sumOf as sumOfControl } from '#lib/charts/trade-bar/sumControls.ts';
import { tradeBar } from '#lib/charts/trade-bar/tradeBar.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english, type TestView } from '../../english.ts';
import { importedDossier } from '../../importedDossier.ts';
import { shippedDossier } from '../../shippedDossier.ts';

const countries = ['Germany', 'France', 'Japan', 'Brazil'];
const goods = Array.from({ length: 70 }, (_, at) => `Good ${at + 1}`);
/** Whole dollars, so that sums are exact. */
const rows = ['2022', '2023'].flatMap((year, y) =>
  countries.flatMap((from, f) =>
    countries.flatMap((to, t) =>
      from === to
        ? []
        : goods.map((commodity, g) => ({
            ...{ year, from, to, commodity },
            value: (f * 7 + t * 11 + g * 13 + 1) ** 3 * 1000 + y,
          })),
    ),
  ),
);
const of2023 = rows.filter(({ year }) => year === '2023');

let dossier: Dossier;
beforeAll(async () => {
  dossier = await importedDossier(
    [
      'exporter,importer,commodity,year,value_usd',
      ...rows.map(({ from, to, commodity, year, value }) => [from, to, commodity, year, value].join()),
    ].join('\n'),
  );
});

const prepare = (view: TestView = {}, of = dossier) =>
  tradeBar.prepare(of, { ...defaultView, ...view }, english, view.presentation);

/** What an independent count makes of the rows of 2023, the largest first. */
function counted(by: 'from' | 'to' | 'commodity'): [name: string, sum: number][] {
  const sums = new Map<string, number>();
  for (const row of of2023) sums.set(row[by], (sums.get(row[by]) ?? 0) + row.value);
  return [...sums].sort((a, b) => b[1] - a[1]);
}

const namesAndSums = ({ rows }: ReturnType<typeof prepare>['table']) =>
  rows.map(({ cells }) => [cells[0]?.text, cells[1]?.value]);

describe('a table of many flows', () => {
  test.each(['from', 'to'] as const)('is told by its sums (%s), of one year alone', (sumBy) => {
    const chart = prepare({ sumBy });
    expect(namesAndSums(chart.table)).toEqual(counted(sumBy));
    expect(chart.headline).toContain(`2023: ${counted(sumBy)[0]![0]} is the largest `);
    expect(chart.subtitle).toContain('2023: sums of 840 figures by ');
    expect(chart.notes.join(' ')).toContain('840 figures of other measures, units or times');
  });

  test('is added up by origin where nobody says how', () => {
    expect(namesAndSums(prepare().table)).toEqual(namesAndSums(prepare({ sumBy: 'from' }).table));
  });

  test('shows the largest commodities, gathers the rest and opens it, and its data file has all', () => {
    const chart = prepare({ sumBy: 'commodity' });
    const all = counted('commodity');
    const [shown, rest] = [all.slice(0, 24), all.slice(24)];
    const restSum = rest.reduce((sum, [, value]) => sum + value, 0);
    expect(namesAndSums(chart.table)).toEqual([...shown, ['46 more commodities together', restSum]]);
    expect(namesAndSums(chart.dataTable)).toEqual(all);
    const key = chart.table.rows.at(-1)!.key;
    expect(chart.evidence(key)?.rows).toHaveLength(46 * 12);
    expect(chart.evidence(key)?.links?.[0]?.destination.view).toMatchObject({ sumBy: 'commodity', page: 2 });
    const second = prepare({ sumBy: 'commodity', page: 2 });
    expect(namesAndSums(second.table).slice(0, 24)).toEqual(all.slice(24, 48));
  });

  test('names who gives to whom, whatever their ids hold', () => {
    const marked = (id: string) => id.replace(/^g/, 'the~g');
    const of: Dossier = {
      ...dossier,
      actors: dossier.actors.map((actor) => ({ ...actor, id: marked(actor.id) })),
      figures: dossier.figures.map((each) => ({
        ...each,
        flow_from: marked(each.flow_from),
        flow_to: marked(each.flow_to),
      })),
    };
    expect(of.actors.some(({ id }) => id.includes('~'))).toBe(true);
    const names = (made: Dossier) =>
      prepare({ sumBy: 'pair' }, made).table.rows.map(({ cells }) => cells[0]?.text);
    expect(names(of)).toEqual(names(dossier));
  });

  test('leads from every sum to the rows that it is of', () => {
    const chart = prepare({ sumBy: 'to' });
    for (const { key, cells } of chart.table.rows) {
      const values = chart.evidence(key)!.rows.map(({ at }) => dossier.figures[at]!.value);
      expect(values.reduce((sum, value) => sum + value, 0)).toBe(cells[1]?.value);
      expect(values).toHaveLength(Number(cells[4]?.value));
    }
  });

  test('is shown for the year that is asked for, and each flow by itself', () => {
    const [, other] = sumOfControl.values(dossier, english.compare);
    const chart = prepare({ sumOf: other! });
    expect(chart.headline).toContain('2022: ');
    expect(prepare({ sumBy: 'each' }).dataTable.rows).toHaveLength(rows.length);
    const { id } = dossier.figures[7]!;
    expect(prepare({ figure: id }).table.rows[0]?.key).toBe(id);
  });

  test('has a bar for each sum in one precision, as wide as it is large, on a page of any width', () => {
    for (const width of [320, 1200]) {
      const chart = prepare({ sumBy: 'from' });
      const { marks } = pageScene(chart, width, lightTheme);
      const texts = marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
      const values = texts.filter((text) => /US dollars$/.test(text) && /^\d/.test(text));
      expect(values).toHaveLength(countries.length);
      expect(new Set(values.map((text) => text.replace(/[\d,]+/, '').replace(/\d/g, '0')))).toHaveProperty(
        'size',
        1,
      );
    }
  });

  test('is added up by who gives to whom', () => {
    const sums = new Map<string, number>();
    for (const { from, to, value } of of2023) {
      const name = `${from} → ${to}`;
      sums.set(name, (sums.get(name) ?? 0) + value);
    }
    const chart = prepare({ sumBy: 'pair' });
    expect(namesAndSums(chart.table)).toEqual([...sums].sort((a, b) => b[1] - a[1]));
    expect(chart.headline).toContain(' is the largest flow with ');
    expect(chart.rowGroups[0]?.kind).toBe('pair');
  });

  test('the choices say what is drawn, whatever an address asks for', () => {
    const shown = (view: TestView) => {
      const asked = { ...defaultView, ...view };
      const by = sumByControl.shown!(dossier, asked);
      expect(sumByControl.values(dossier, english.compare)).toContain(by);
      const isAdded = prepare(view).data.added !== null;
      expect(sumOfControl.applies!(dossier, asked)).toBe(isAdded);
      expect(by === 'each').toBe(!isAdded);
      return by;
    };
    const { id } = dossier.figures[7]!;
    expect(shown({ figure: id })).toBe('each');
    expect(shown({ sumBy: 'each', page: 3 })).toBe('each');
    expect([shown({}), shown({ sumBy: 'from' }), shown({ sumBy: 'to' })]).toEqual(['', '', 'to']);
    // Any figure asks for those that are like it; the choice has one of them.
    const keys = sumOfControl.values(dossier, english.compare);
    for (const year of ['2023', '2022']) {
      const like = dossier.figures.filter((figure) => figure.period_start === year)[9]!.id;
      const key = sumOfControl.shown!(dossier, { ...defaultView, sumOf: like });
      expect(keys).toContain(key);
      expect(key === '').toBe(year === '2023');
    }
    expect(sumByControl.set!('to')).toEqual({ sumBy: 'to', figure: '' });
  });

  test('names what its bars are in for programs of slides', () => {
    const { native } = prepare({ sumBy: 'to', presentation: 'slide' });
    const exact = counted('to').map(([, sum]) => sum);
    expect(native?.series[0]?.values).toEqual(exact);
    const { valuesAre, labels } = native!;
    expect([valuesAre, labels]).toEqual(['trillion US dollars', { divisor: 1e12, decimals: 1 }]);
  });

  test('tells on a slide what the sums that it has no room for come to', () => {
    const { headline, table, native } = prepare({ sumBy: 'commodity', presentation: 'slide' });
    expect(headline).toContain('“Good 70” is the largest commodity');
    expect(table.rows).toHaveLength(70);
    expect(native).toBeNull();
    expect(prepare({ sumBy: 'to', presentation: 'slide' }).native?.kind).toBe('bar');
  });
});

test('figures that somebody has checked are told one by one, and few figures have no sums to choose', async () => {
  const shipped = await shippedDossier();
  expect(sumByControl.offered!(shipped)).toBe(false);
  expect(prepare({}, shipped).data.added).toBeNull();
  expect(sumByControl.values(dossier, english.compare)).toEqual(['', 'to', 'pair', 'commodity', 'each']);
});
