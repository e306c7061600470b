import { beforeAll, describe, expect, test } from 'vitest';
import { exchangeFlows } from '#lib/charts/exchange-flows/exchangeFlows.ts';
import { provisionBreakdown } from '#lib/charts/provision-breakdown/provisionBreakdown.ts';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import { tradeBar } from '#lib/charts/trade-bar/tradeBar.ts';
import { treatyComparison } from '#lib/charts/treaty-comparison/treatyComparison.ts';
import { claimsBySource } from '#lib/charts/claims-by-source/claimsBySource.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import type { Chart } from '#lib/charts/kit/chart.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Figure } from '#lib/model/figure.ts';
import { defaultView } from '#lib/model/view.ts';
import { lightTheme } from '#lib/scene/theme.ts';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';

let shipped: Dossier;
beforeAll(async () => {
  shipped = await shippedDossier();
});

/** So many rows like those that ship, each with what makes it another one. */
function many<Row extends { readonly id: string }>(
  rows: readonly Row[],
  amount: number,
  other: (at: number) => Partial<Row>,
): Row[] {
  return Array.from({ length: amount }, (_, at) => {
    const row = rows[at % rows.length]!;
    return { ...row, ...other(at), id: `${row.id}-${at}`, rowNumber: at + 2 };
  });
}

const figures = (amount: number): Dossier => ({
  ...shipped,
  checks: [],
  figures: many(shipped.figures, amount, (at) => ({
    label: `Trade in good ${at}`,
    commodity: `good-${at % 290}`,
    value: 1000 + at * 17,
    unit: 'USD',
    kind: 'amount',
    comparator: '=',
    flow_from: at % 2 ? 'rus' : 'prk',
    flow_to: at % 2 ? 'prk' : 'rus',
  })),
});

/** So many goods that one of two gives the other. */
const transfers = (amount: number, goods: number): Dossier => {
  const dossier = figures(amount);
  const rows = dossier.figures.map((row, at) => ({
    ...row,
    kind: 'delivered' as const,
    commodity: `good-${at % goods}`,
  }));
  return { ...dossier, figures: rows };
};

const provisions = (amount: number): Dossier => ({
  ...shipped,
  checks: [],
  provisions: many(shipped.provisions, amount, (at) => ({
    instrument: 'treaty-2024',
    category: `subject-${at % 300}`,
  })),
});

const events = (amount: number): Dossier => ({
  ...shipped,
  checks: [],
  events: many(shipped.events, amount, (at) => ({
    happening: '',
    label: `Event ${at}`,
    date: `${1990 + (at % 34)}-0${1 + (at % 9)}-1${at % 10}`,
    date_end: '',
    precision: 'day',
  })),
});

const claims = (): Dossier => ({
  ...shipped,
  checks: [],
  sources: [
    ...shipped.sources,
    ...Array.from({ length: 1300 }, (_, at) => ({ ...shipped.sources[0]!, id: `source-${at}` })),
  ],
  theses: many(shipped.theses, 1500, () => ({})),
  claims: many(shipped.claims, 20_000, (at) => ({
    source: `source-${(at * 31) % 1300}`,
    thesis: `${shipped.theses[(at % 1500) % shipped.theses.length]!.id}-${at % 1500}`,
  })),
});

const cases: readonly (readonly [string, Chart, () => Dossier, RegExp | null])[] = [
  ['580 figures', tradeBar, () => figures(580), /1–60 of 580 shown, 520 more/],
  ['27,000 figures', tradeBar, () => figures(27_000), /1–60 of 27,000 shown/],
  [
    '27,000 transfers of 13,500 goods',
    exchangeFlows,
    () => transfers(27_000, 13_500),
    /1–60 of [\d,]+ shown/,
  ],
  ['27,000 transfers of 290 goods', exchangeFlows, () => transfers(27_000, 290), /1–60 of [\d,]+ shown/],
  ['a treaty of 300 subjects', provisionBreakdown, () => provisions(11_000), /1–60 of 300 shown, 240 more/],
  ['texts of 300 subjects', treatyComparison, () => provisions(11_000), /1–60 of 300 shown, 240 more/],
  ['10,000 events', timeline, () => events(10_000), /1–300 of [\d,]+ shown/],
  ['1,500 arguments in 1,300 sources', claimsBySource, claims, /1–60 of 1,500, columns 1–40 of \d+ shown/],
];

describe.each(cases)('%s', (_, chart, make, said) => {
  test('are drawn as far as a picture holds them, and how many there are is said', () => {
    const prepared = chart.prepare(make(), defaultView, english);
    const { height, targets } = pageScene(prepared, 1100, lightTheme);
    // No longer than somebody scrolls through.
    expect(height).toBeLessThan(10_000);
    expect(targets.length).toBeLessThan(3000);
    if (said) expect(prepared.subtitle).toMatch(said);
  });

  test('are leafed through page by page, each row on one page, under the same headline', () => {
    const dossier = make();
    const first = chart.prepare(dossier, defaultView, english);
    const all = first.dataTable.rows.map(({ key }) => key);
    const read: string[] = [];
    let page = first;
    // Not all pages of 27,000 rows: the first ones, and the last.
    for (let turned = 0; turned < 3; turned++) {
      read.push(...page.table.rows.map(({ key }) => key));
      const next = page.moves('').find(({ key }) => key === 'PageDown')?.view;
      if (!next) break;
      page = chart.prepare(dossier, { ...defaultView, ...next }, english);
      expect(page.headline).toBe(first.headline);
      expect(page.subtitle).not.toBe(first.subtitle);
      const back = page.moves('').find(({ key }) => key === 'PageUp')?.view;
      expect(back?.page).toBe(next.page! - 1);
    }
    expect(new Set(read).size).toBe(read.length);
    // Which sources of very many a picture of arguments has depends on the page.
    const rowOf = (key: string) => (chart.id === claimsBySource.id ? key.split('~')[0] : key);
    const known = new Set(all.map(rowOf));
    expect(read.filter((key) => !known.has(rowOf(key)))).toEqual([]);
    const last = chart.prepare(dossier, { ...defaultView, page: 999_999 }, english);
    expect(last.moves('').find(({ key }) => key === 'PageDown')?.view).toBeNull();
    const lastKeys = last.table.rows.map(({ key }) => key);
    expect(lastKeys.length).toBeGreaterThan(0);
    expect(read.slice(0, 60).filter((key) => lastKeys.includes(key))).toEqual([]);
    // What is not drawn has its evidence all the same, for links to it.
    const told = lastKeys.find((key) => last.evidence(key)!.rows.length > 0)!;
    expect(first.evidence(told)?.rows).toEqual(last.evidence(told)?.rows);
  });
});

test('what a trade table has on other pages is added up, the largest goods standing on the first', () => {
  const [first] = shipped.figures;
  const exports = many([first!], 290, (at): Partial<Figure> => ({
    measure: 'exports',
    label: `Exports of good ${at}`,
    commodity: `good-${at}`,
    value: ((at * 7919) % 290) + 1,
    unit: 'USD',
    kind: 'amount' as const,
    comparator: '=' as const,
  }));
  const dossier = { ...shipped, checks: [], figures: exports };
  const values = (page: number) =>
    tradeBar.prepare(dossier, { ...defaultView, page }, english).data as {
      readonly rows: readonly { readonly figure: { readonly value: number } }[];
    };
  expect(values(1).rows.map(({ figure }) => figure.value)).toEqual(
    Array.from({ length: 60 }, (_, at) => 290 - at),
  );
  // 1 + 2 + … + 230.
  const { notes, subtitle } = tradeBar.prepare(dossier, defaultView, english);
  expect(notes.join(' ')).toContain('The 230 figures on other pages come to 26,565 US dollars together.');
  expect(subtitle).toContain('1–60 of 290 shown, 230 more');
  const last = tradeBar.prepare(dossier, { ...defaultView, page: 5 }, english);
  expect(last.subtitle).toContain('241–290 of 290 shown, 240 more');
});

test('files of data have all of them', () => {
  expect(tradeBar.prepare(figures(580), defaultView, english).dataTable.rows).toHaveLength(580);
  const treaty = provisionBreakdown.prepare(provisions(11_000), defaultView, english);
  expect(treaty.dataTable.rows).toHaveLength(300);
  expect(treaty.table.rows).toHaveLength(60);
});

test('tables longer than a list of arguments may be are read too', () => {
  expect(tradeBar.prepare(figures(150_000), defaultView, english).subtitle).toMatch(/1–60 of 150,000 shown/);
  expect(timeline.prepare(events(150_000), defaultView, english).subtitle).toMatch(/1–300 of [\d,]+ shown/);
});
