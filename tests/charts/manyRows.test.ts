import { beforeAll, describe, expect, test } from 'vitest';
import { provisionBreakdown } from '#lib/charts/provision-breakdown/provisionBreakdown.ts';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import { tradeBar } from '#lib/charts/trade-bar/tradeBar.ts';
import { treatyComparison } from '#lib/charts/treaty-comparison/treatyComparison.ts';
import { claimsBySource } from '#lib/charts/claims-by-source/claimsBySource.ts';
import { pageScene } from '#lib/charts/pageScene.ts';
import type { Chart } from '#lib/charts/kit/chart.ts';
import type { Dossier } from '#lib/model/dossier.ts';
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
  ['580 figures', tradeBar, () => figures(580), /120 of 580 shown|60 of 580 shown/],
  ['27,000 figures', tradeBar, () => figures(27_000), /of 27,000 shown/],
  ['a treaty of 300 subjects', provisionBreakdown, () => provisions(11_000), /60 of 300 shown/],
  ['texts of 300 subjects', treatyComparison, () => provisions(11_000), /60 of 300 shown/],
  ['10,000 events', timeline, () => events(10_000), /300 of [\d,]+ shown/],
  ['1,500 arguments in 1,300 sources', claimsBySource, claims, /more/],
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
});

test('files of data have all of them', () => {
  expect(tradeBar.prepare(figures(580), defaultView, english).dataTable.rows).toHaveLength(580);
  const treaty = provisionBreakdown.prepare(provisions(11_000), defaultView, english);
  expect(treaty.dataTable.rows).toHaveLength(300);
  expect(treaty.table.rows).toHaveLength(60);
});
