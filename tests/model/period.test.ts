import { describe, expect, test } from 'vitest';
import { recurrences } from '#lib/model/figure.ts';
import { periodSpan, periodsOverlap, periodWithin, recurrenceOf, recurringSpan } from '#lib/model/period.ts';
import { english } from '../english.ts';

const period = (period_start: string, period_end = period_start) => ({ period_start, period_end });

test.each([
  ['2023', '2023', '2023'],
  ['2024-03', '2024-03', 'March 2024'],
  ['2024-06-09', '2024-06-09', '9 June 2024'],
  ['2023-09', '2024-02', 'Sept 2023–Feb 2024'],
  ['2006', '2017', '2006–2017'],
  ['2022', '', 'from 2022'],
  ['', '2024-02-26', 'until 26 February 2024'],
  ['', '', ''],
])('a period from "%s" to "%s" reads "%s"', (start, end, words) => {
  expect(english.of('common').period({ start, end })).toBe(words);
});

describe('the span of a period', () => {
  test.each([
    ['2024-03', '2024-03', 'one month'],
    ['2023-09', '2024-02', 'six months'],
    ['2023', '2023', 'one year'],
    ['2020', '2022', 'three years'],
    ['2024-06-01', '2024-06-10', 'ten days'],
    ['2024-06-01', '2024-06-12', '12 days'],
    ['2024-06-09', '2024-06-09', 'one day'],
  ])('from %s to %s is %s', (start, end, words) => {
    const during = periodSpan(period(start, end));
    const share = { share: 0.33, comparator: '=', limit: 'year', during } as const;
    expect(english.of('trade-bar').share(share)).toBe(`33% of the yearly cap in ${words}`);
  });

  test('is not known where an end is missing or the ends are the wrong way round', () => {
    expect(periodSpan(period('', ''))).toBeNull();
    expect(periodSpan(period('2023', ''))).toBeNull();
    expect(periodSpan(period('2023', '2022'))).toBeNull();
  });
});

describe('two periods', () => {
  test('overlap if they share a day', () => {
    expect(periodsOverlap(period('2023'), period('2023-12', '2024-02'))).toBe(true);
    expect(periodsOverlap(period('2023'), period('2024'))).toBe(false);
    expect(periodsOverlap(period('2023-09', '2024-02'), period('', '2023-10-16'))).toBe(true);
    expect(periodsOverlap(period('2024-03'), period('', '2024-02-26'))).toBe(false);
  });

  test('overlap if neither is given, not if only one is', () => {
    expect(periodsOverlap(period(''), period(''))).toBe(true);
    expect(periodsOverlap(period(''), period('2023'))).toBe(false);
  });

  test('lie within one another', () => {
    expect(periodWithin(period('2024-03'), period('2024'))).toBe(true);
    expect(periodWithin(period('2023-12', '2024-01'), period('2024'))).toBe(false);
  });
});

test.each([
  ['year', 'yearly cap: 5'],
  ['quarter', 'quarterly cap: 5'],
  ['month', 'monthly cap: 5'],
  ['week', 'weekly cap: 5'],
  ['day', 'daily cap: 5'],
] as const)('a limit that recurs per %s is a %s', (per, words) => {
  const span = recurringSpan({ per });
  const limit = span && recurrenceOf(span);
  expect(english.of('trade-bar').cap({ value: 5, unit: 't', kind: 'cap', limit })).toBe(words);
});

test('every recurrence is found again by its span, and no other span has one', () => {
  for (const per of recurrences) expect(recurrenceOf(recurringSpan({ per })!)).toBe(per);
  expect(recurringSpan({ per: '' })).toBeNull();
  expect(recurrenceOf(periodSpan(period('2023', '2024'))!)).toBeNull();
  expect(recurrenceOf(periodSpan(period('2024-06-01', '2024-06-10'))!)).toBeNull();
});
