import { beforeAll, describe, expect, test } from 'vitest';
import { tradeBar } from '#lib/charts/trade-bar/tradeBar.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { addedFigures } from '#lib/summary/addedFigures.ts';
import { english, type TestView } from '../../english.ts';
import { importedDossier } from '../../importedDossier.ts';

const countries = ['Germany', 'France', 'Japan', 'Brazil', 'India', 'Kenya'];
const goods = ['Cereals', 'Iron and steel', 'Copper', 'Cotton', 'Fish'];
/** Each flow once; no two values are alike. */
const rows = countries.flatMap((from, f) =>
  countries.flatMap((to, t) =>
    from === to
      ? []
      : goods.map((commodity, g) => ({
          from,
          to,
          commodity,
          value: ((f * 7 + t * 11 + g * 13) ** 3 + f) * 1e4 + 0.25,
        })),
  ),
);
const csvOf = (flows: readonly (typeof rows)[number][]) =>
  [
    'reporterDesc,partnerDesc,flowDesc,primaryValue,cmdDesc,refYear',
    ...flows.map(({ from, to, commodity, value }) => `${from},${to},Export,${value},${commodity},2022`),
  ].join('\n');

let dossier: Dossier;
beforeAll(async () => {
  dossier = await importedDossier(csvOf(rows));
});

/** Each flow by itself. */
const prepare = (view: TestView = {}, of = dossier) =>
  tradeBar.prepare(of, { ...defaultView, sumBy: 'each', ...view }, english, view.presentation);

describe('trade that somebody brings', () => {
  const largest = rows.reduce((a, b) => (b.value > a.value ? b : a));

  test.each(['slide', 'full'] as const)(
    '%s: says what is measured, in which unit and when, and the largest flow',
    (presentation) => {
      const { headline, subtitle } = prepare({ presentation });
      expect(headline).toContain(`${largest.commodity}, ${largest.from} → ${largest.to}: `);
      expect(headline).toMatch(/\d(\.\d+)?\u00a0(m|b)illion US dollars, the largest of 150 figures$/);
      expect(headline).not.toMatch(/disputed/);
      expect(subtitle).toMatch(/^Trade value in US dollars, 2022/);
    },
  );

  test('a slide begins with the largest flow, and tells the others apart in the chart of a program', () => {
    const { table, native } = prepare({ presentation: 'slide' });
    const values = rows.map(({ value }) => value).sort((a, b) => b - a);
    expect(table.rows.map(({ cells }) => cells[3]?.value)).toEqual(values.slice(0, 3));
    if (native?.kind !== 'bar') throw new Error('chart has no bars');
    expect(new Set(native.categories).size).toBe(3);
    expect(native.series[0]?.name).toBe('Trade value in US dollars');
  });

  test('every value is in the data as it was given, and the sum is that of the file', () => {
    const values = prepare().dataTable.rows.map(({ cells }) => cells[3]?.value);
    const sum = (list: readonly unknown[]) => list.reduce<number>((all, value) => all + Number(value), 0);
    expect(values).toHaveLength(rows.length);
    expect(new Set(values)).toEqual(new Set(rows.map(({ value }) => value)));
    const expected = sum(rows.map(({ value }) => value));
    expect(sum(values)).toBeCloseTo(expected, 2);
    expect(addedFigures(dossier.figures)).toBeCloseTo(expected, 2);
  });

  test('what goes to all the world is not added to its parts', async () => {
    const withTotal = [...rows, { from: 'Germany', to: 'World', commodity: 'Cereals', value: 9e12 }];
    expect(addedFigures((await importedDossier(csvOf(withTotal))).figures)).toBeNull();
  });

  test('figures of several measures are only counted', async () => {
    const several = await importedDossier('measure,value,unit,year\nJobs,3,1,2022\nSales,2,USD,2022\n');
    expect(prepare({}, several).headline).toBe('Two figures from one source, none of them checked');
  });
});
