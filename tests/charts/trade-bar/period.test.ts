import { describe, expect, test } from 'vitest';
import {
  periodSpan,
  periodsOverlap,
  periodWithin,
  recurringSpan,
  spanAdjective,
  spanWords,
} from '#lib/charts/trade-bar/period.ts';
import type { Recurrence } from '#lib/model/figure.ts';
import { periodWords } from '#lib/charts/periodWords.ts';

const period = (period_start: string, period_end = period_start) => ({ period_start, period_end });

test.each([
  ['2023', '2023', '2023'],
  ['2024-03', '2024-03', 'March 2024'],
  ['2024-06-09', '2024-06-09', '9 June 2024'],
  ['2023-09', '2024-02', 'Sep 2023–Feb 2024'],
  ['2006', '2017', '2006–2017'],
  ['2022', '', 'from 2022'],
  ['', '2024-02-26', 'until 26 February 2024'],
  ['', '', ''],
])('a period from "%s" to "%s" reads "%s"', (start, end, words) => {
  expect(periodWords(period(start, end))).toBe(words);
});

describe('the span of a period', () => {
  test.each([
    ['2024-03', '2024-03', 'one month'],
    ['2023-09', '2024-02', '6 months'],
    ['2023', '2023', 'one year'],
    ['2020', '2022', '3 years'],
    ['2024-06-01', '2024-06-10', '10 days'],
    ['2024-06-09', '2024-06-09', 'one day'],
  ])('from %s to %s is %s', (start, end, words) => {
    const span = periodSpan(period(start, end));
    expect(span && spanWords(span)).toBe(words);
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

test.each<[Recurrence | '', string]>([
  ['year', 'yearly'],
  ['quarter', 'quarterly'],
  ['month', 'monthly'],
  ['week', 'weekly'],
  ['day', 'daily'],
  ['', ''],
])('what recurs per "%s" is %s', (per, adjective) => {
  const span = recurringSpan({ per });
  expect(span ? spanAdjective(span) : '').toBe(adjective);
});
