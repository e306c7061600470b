import { expect, test } from 'vitest';
import type { Figure } from '#lib/model/figure.ts';
import { recurrenceOf } from '#lib/model/period.ts';
import { capApplies, capShare } from '#lib/summary/capShare.ts';
import { english } from '../english.ts';
import { figureDossier } from '../figureDossier.ts';

const oil = { unit: '[bbl_us]', commodity: 'oil' } as const;

function pair(cap: Partial<Figure>, delivery: Partial<Figure>): [Figure, Figure] {
  const { figures } = figureDossier([
    {
      ...oil,
      kind: 'cap',
      per: 'year',
      value: 500_000,
      period_start: '',
      period_end: '',
      ...cap,
    },
    { ...oil, kind: 'shipped', value: 165_000, period_start: '2024-03', period_end: '2024-03', ...delivery },
  ]);
  return [figures[0]!, figures[1]!];
}

const wordsOf = (cap: Partial<Figure>, delivery: Partial<Figure> = {}) => {
  const share = capShare(...pair(cap, delivery));
  return share ? english.of('trade-bar').share({ ...share, limit: recurrenceOf(share.limit) }) : undefined;
};

test('a month is set beside a yearly limit without being scaled', () => {
  expect(wordsOf({})).toBe('33% of the yearly cap in one month');
  expect(capShare(...pair({}, {}))?.share).toBeCloseTo(0.33);
});

test('the sign of the figure is kept', () => {
  expect(wordsOf({}, { comparator: '>' })).toBe('more than 33% of the yearly cap in one month');
  expect(wordsOf({}, { comparator: '~' })).toBe('about 33% of the yearly cap in one month');
});

test('a figure of the same span needs no span in words', () => {
  expect(wordsOf({}, { period_start: '2024', period_end: '2024', value: 600_000 })).toBe(
    '120% of the yearly cap',
  );
});

test('a limit with a period of its own holds only for figures in it', () => {
  const cap = { per: '' as const, period_start: '2024', period_end: '2024' };
  expect(wordsOf(cap)).toBe('33% of the yearly cap in one month');
  expect(wordsOf({ ...cap, period_start: '2023', period_end: '2023' })).toBeUndefined();
});

test.each<[string, Partial<Figure>, Partial<Figure>]>([
  ['the span of the limit is not known', { per: '' }, {}],
  ['the figure has no period', {}, { period_start: '', period_end: '' }],
  ['the figure spans more than the limit', {}, { period_start: '2022', period_end: '2024' }],
  ['the units differ', {}, { unit: 't' }],
  ['the goods differ', {}, { commodity: 'coal' }],
  ['the receivers differ', { flow_to: 'kelm' }, { flow_to: 'norvik' }],
  ['the figure is a capacity', {}, { kind: 'capacity' }],
  ['the limit is zero', { value: 0 }, {}],
])('no share is given where %s', (_why, cap, delivery) => {
  expect(wordsOf(cap, delivery)).toBeUndefined();
});

test('without goods, limit and figure must be of one measure', () => {
  expect(capApplies(...pair({ commodity: '', measure: 'fees' }, { commodity: '', measure: 'fees' }))).toBe(
    true,
  );
  expect(capApplies(...pair({ commodity: '', measure: 'fees' }, { commodity: '', measure: 'taxes' }))).toBe(
    false,
  );
});

test('what the label says of a span decides nothing', () => {
  expect(wordsOf({ label: 'Limit per month' })).toBe('33% of the yearly cap in one month');
  expect(wordsOf({ label: 'Limit per year', per: '' })).toBeUndefined();
});
