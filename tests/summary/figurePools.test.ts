import { expect, test } from 'vitest';
import type { Figure } from '#lib/model/figure.ts';
import { defaultView } from '#lib/model/view.ts';
import { figurePools, figureSums, poolOf, type FigurePool } from '#lib/summary/figurePools.ts';
import { figureDossier } from '../figureDossier.ts';

const secondSource = figureDossier([]).sources[1]!.id;
const names = ['A', 'B', 'C', 'D', 'E'];
const goods = ['fish', 'coal', 'iron', 'tin'];
const flow = (flow_from: string, flow_to: string, commodity: string, more: Partial<Figure> = {}) => ({
  ...{ flow_from, flow_to, commodity },
  ...more,
});
/** Eighty flows of five givers to each other, each worth another tenth. */
const flows = names
  .flatMap((from) => names.filter((to) => to !== from).map((to) => [from, to] as const))
  .flatMap(([from, to]) => goods.map((commodity) => flow(from, to, commodity)))
  .map((each, at) => ({ ...each, value: (at + 1) / 10 }));

const pools = (figures: readonly Partial<Figure>[]) => figurePools(figureDossier(figures), defaultView);
const onlyPool = (figures: readonly Partial<Figure>[]): FigurePool => {
  const [pool, ...others] = pools(figures);
  expect(others).toEqual([]);
  return pool!;
};

test('sums are what an independent count makes of the rows, whichever way they are added', () => {
  const dossier = figureDossier(flows);
  const [pool] = figurePools(dossier, defaultView);
  expect(pool?.columns).toEqual(['from', 'to', 'pair', 'commodity']);
  for (const [by, nameOf] of [
    ['from', ({ flow_from }) => flow_from],
    ['to', ({ flow_to }) => flow_to],
    ['pair', ({ flow_from, flow_to }) => `${flow_from}~${flow_to}`],
    ['commodity', ({ commodity }) => commodity],
  ] as const satisfies readonly (readonly [string, (flow: (typeof flows)[number]) => string])[]) {
    // In whole tenths, so that nothing is rounded on the way.
    const counted = new Map<string, number>();
    for (const each of flows)
      counted.set(nameOf(each), (counted.get(nameOf(each)) ?? 0) + Math.round(each.value * 10));
    const sums = figureSums(dossier, pool!, by);
    expect(Object.fromEntries(sums.map(({ id, sum }) => [id, sum]))).toEqual(
      Object.fromEntries([...counted].map(([id, tenths]) => [id, tenths / 10])),
    );
    expect(sums.flatMap(({ rows }) => rows).sort((a, b) => a - b)).toEqual(flows.map((_, at) => at));
    expect(sums.map(({ sum }) => sum)).toEqual(sums.map(({ sum }) => sum).sort((a, b) => b - a));
  }
});

test.each<[string, Partial<Figure>]>([
  ['another year', { period_start: '2022', period_end: '2022' }],
  ['another unit', { unit: 'EUR' }],
  ['another measure', { measure: 'weight' }],
  ['another source', { source: secondSource }],
  ['another kind', { kind: 'delivered' }],
])('figures of %s are never added to the others', (_, change) => {
  const both = pools([...flows, ...flows.map((each) => ({ ...each, ...change }))]);
  expect(both.map(({ added }) => added.length)).toEqual([80, 80]);
});

test.each<[string, Partial<Figure>]>([
  ['a bound', { comparator: '>' }],
  ['a limit', { kind: 'cap' }],
  ['a share', { kind: 'share' }],
  ['a change', { kind: 'change' }],
])('%s is no part of a sum', (_, change) => {
  expect(onlyPool([...flows, flow('A', 'B', 'gold', change)]).added).toHaveLength(80);
});

test('what would be counted twice is left out, and it is said why', () => {
  const totals = [
    flow('A', 'World', 'fish'),
    flow('A', 'B', 'Total'),
    flow('A', 'B', ''),
    flow('', 'B', 'fish'),
  ];
  const twice = [flow('A', 'B', 'gold'), flow('A', 'B', 'gold')];
  const pool = onlyPool([...flows, ...totals, ...twice]);
  expect(pool.leftOut).toEqual({ total: 4, part: 0, twice: 2 });
  expect(pool.added).toEqual(flows.map((_, at) => at));
});

test('all partners together are no total where nobody else is named', () => {
  const toWorld = names.flatMap((from) =>
    Array.from({ length: 20 }, (_, at) => flow(from, 'World', `good ${at}`)),
  );
  expect(onlyPool(toWorld)).toMatchObject({ columns: ['from', 'commodity'], leftOut: { total: 0 } });
});

test('of codes of a nomenclature a heading is added and not the parts of it that stand beside it', () => {
  const coded = flows.map((each) => ({
    ...each,
    commodity: `${27 + goods.indexOf(each.commodity)} ${each.commodity}`,
  }));
  const pool = onlyPool([...coded, flow('A', 'B', '2709 crude'), flow('A', 'B', '4011 tyres')]);
  expect(pool.leftOut).toEqual({ total: 0, part: 1, twice: 0 });
});

test('an actor whose members are named beside it is a total of theirs', () => {
  const dossier = figureDossier([...flows, flow('union', 'C', 'fish')]);
  const [some] = dossier.actors;
  const actors = [
    ...names.map((id) => ({ ...some!, id, members: [] })),
    { ...some!, id: 'union', members: ['A'] },
  ];
  expect(figurePools({ ...dossier, actors }, defaultView)[0]?.leftOut.total).toBe(1);
});

test('a balance, a few figures, and figures that no sum says more than are not added', () => {
  expect(pools(flows.map((each, at) => ({ ...each, value: at % 2 ? -1 : 1 })))).toEqual([]);
  expect(pools(flows.slice(0, 60))).toEqual([]);
  expect(pools(flows.map((_, at) => flow('', '', `good ${at}`)))).toEqual([]);
});

test('the latest time of the measure with most figures comes first, and a figure asks for what is like it', () => {
  const years = ['2021', '2023', '2022'].flatMap((year) =>
    flows.map((each) => ({ ...each, period_start: year, period_end: year })),
  );
  const figures = [...years, ...flows.map((each) => ({ ...each, unit: 't' }))];
  const dossier = figureDossier(figures);
  const found = figurePools(dossier, defaultView);
  expect(found.map(({ like }) => `${like.unit} ${like.period_start}`)).toEqual([
    'USD 2023',
    'USD 2022',
    'USD 2021',
    't 2023',
  ]);
  expect(poolOf(dossier, found, 'f-200')?.like.period_start).toBe('2022');
  expect(poolOf(dossier, found, '')).toBe(found[0]);
});
