import { describe, expect, test } from 'vitest';
import { isSpanOfTime } from '#lib/model/units.ts';
import { english } from '../english.ts';

const { unit: unitNoun, quantity } = english.of('units');
/** With a plain blank for the one that ties a number to its word. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a number in words', () => {
  test.each([
    [34e9, '34 billion'],
    [34_400_000, '34.4 million'],
    [3e6, '3 million'],
    [1.5e12, '1.5 trillion'],
    [165_000, '165,000'],
    [999_999, '999,999'],
    [0, '0'],
    [0.05, '0.05'],
    [-3.8, '−3.8'],
    [-2e9, '−2 billion'],
  ])('says %d as %s', (value, words) => {
    expect(plain(english.compact(value))).toBe(words);
  });

  test('never rounds: what words would shorten is written out', () => {
    expect(plain(english.compact(1_234_567))).toBe('1,234,567');
    expect(plain(english.compact(1_000_000_001))).toBe('1,000,000,001');
    expect(plain(english.compact(12_340_000))).toBe('12.34 million');
  });
});

describe('a number as a picture shows it', () => {
  test.each([
    [49_916_404_473.05, '49.9 billion'],
    [1_234_567, '1.23 million'],
    [-1_234_567, '−1.23 million'],
    [999_999_999, '1 billion'],
    // What takes few digits stays exact, and so does what is below a million.
    [12_340_000, '12.34 million'],
    [34_400_000, '34.4 million'],
    [165_432, '165,432'],
    [1234.5678, '1,234.57'],
    [0.123456, '0.123456'],
    [23, '23'],
  ])('%d is %s', (value, words) => {
    expect(plain(english.rounded(value))).toBe(words);
  });

  test('beside its unit, thousands and millions of money too', () => {
    const { roundedValue, value, bare } = english.of('units');
    const figure = { comparator: '=', value: 49_916_404_473.05, unit: 'USD', kind: 'amount' } as const;
    expect(plain(roundedValue(figure))).toBe('49.9 billion US dollars');
    expect(plain(value(figure))).toBe('49,916,404,473.05 US dollars');
    expect(plain(roundedValue({ ...figure, value: 999_902.03, unit: 'kUSD' }))).toBe('1 billion US dollars');
    expect(plain(roundedValue({ ...figure, value: 1.187, unit: 'kUSD' }))).toBe('1,187 US dollars');
    expect(plain(value({ ...figure, value: 1.187, unit: 'kUSD' }))).toBe('1,187 US dollars');
    expect(plain(value({ ...figure, value: 59_464_668.762, unit: 'kUSD' }))).toBe(
      '59,464,668,762 US dollars',
    );
    expect(plain(bare({ kind: 'amount', unit: 'kUSD' }, 34_000_000))).toBe('34 billion');
    expect(unitNoun('kUSD', 3.5)).toBe('thousand US dollars');
    expect(unitNoun('MEUR', 3.5)).toBe('million euros');
    expect(unitNoun('kXYZ', 2)).toBe('kXYZ');
  });
});

describe('the words of a unit', () => {
  test.each([
    ['USD', 34e9, 'US dollars'],
    ['USD', 1, 'US dollar'],
    ['[bbl_us]', 165_000, 'barrels'],
    ['{shell}', 3e6, 'shells'],
    ['{shell}', 1, 'shell'],
    ['{person}', 300, 'people'],
    ['{country}', 2, 'countries'],
    ['{air_raid}', 2, 'air raids'],
    ['t/a', 2, 'tonnes per year'],
    ['[bbl_us]/d', 1, 'barrel per day'],
    ['h', 24, 'hours'],
    ['a', -1, 'year'],
  ])('says %s for %d as %s', (unit, value, words) => {
    expect(unitNoun(unit, value)).toBe(words);
  });

  test('has no words for the unit 1 and leaves unknown codes as they are', () => {
    expect(unitNoun('1', 9)).toBe('');
    expect(unitNoun('XDR', 9)).toBe('XDR');
    expect(unitNoun('constructor', 9)).toBe('constructor');
    expect(unitNoun('XDR/a', 9)).toBe('XDR per year');
  });
});

test('a quantity is the number with its unit, if it has one', () => {
  expect(quantity(-4, '%')).toBe('−4%');
  expect(quantity(9, '1')).toBe('9');
  expect(plain(quantity(1, 'mo'))).toBe('1 month');
});

test('hours and years are spans of time, tonnes are not', () => {
  expect(['h', 'a', 'mo'].every(isSpanOfTime)).toBe(true);
  expect(isSpanOfTime('t')).toBe(false);
});
