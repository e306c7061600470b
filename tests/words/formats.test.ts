import { describe, expect, test } from 'vitest';
import { makeFormats } from '#lib/words/Formats.ts';

const british = makeFormats('en-GB');
const german = makeFormats('de-DE');

describe('numbers', () => {
  test('lose nothing, and their minus is a minus', () => {
    expect(british.number(1234567.25)).toBe('1,234,567.25');
    expect(german.number(1234567.25)).toBe('1.234.567,25');
    expect(british.number(-3.8)).toBe('−3.8');
    expect(british.number(999)).toBe('999');
    expect(british.number(0.000001234)).toBe('0.000001234');
  });

  test('with more digits than anybody reads stand in powers of ten', () => {
    const times = '\u00a0×\u00a010';
    expect(british.number(0.00045)).toBe('0.00045');
    expect(british.number(1e308)).toBe(`1${times}³⁰⁸`);
    expect(british.number(-1.5e-300)).toBe(`−1.5${times}⁻³⁰⁰`);
    expect(german.compact(2.5e15)).toBe(`2,5${times}¹⁵`);
    expect(british.compact(-9.99e14)).toBe('−999\u00a0trillion');
    expect(british.signed(1e20)).toBe(`+1${times}²⁰`);
    expect(british.decimals(1e300, 2)).toBe(`1${times}³⁰⁰`);
    expect(british.decimals(1e-300, 2)).toBe('0.00');
    expect(british.percent(1e308)).toBe(`1${times}³¹⁰%`);
  });

  test('from a million on are said in words where two decimals are enough', () => {
    expect(british.compact(34e9)).toBe('34\u00a0billion');
    expect(british.compact(34.4e6)).toBe('34.4\u00a0million');
    expect(british.compact(-2.25e12)).toBe('−2.25\u00a0trillion');
    expect(british.compact(34_412_345)).toBe('34,412,345');
    expect(british.compact(165_000)).toBe('165,000');
    expect(german.compact(34.4e6)).toBe('34,4\u00a0Millionen');
  });

  test('have a sign, decimals or a share where asked', () => {
    expect([2, 0, -1].map(british.signed)).toEqual(['+2', '0', '−1']);
    expect(british.decimals(0.956, 2)).toBe('0.96');
    expect(german.decimals(0.5, 2)).toBe('0,50');
    expect(british.percent(0.333)).toBe('33%');
    expect(british.percent(0.0123)).toBe('1%');
    expect(british.percent(0.00123)).toBe('0.1%');
    expect(german.percent(0.333)).toBe('33\u00a0%');
  });
});

describe('dates', () => {
  test('are no more exact than they are given', () => {
    expect(['2024-06-19', '2024-06', '2024'].map((date) => british.date(date))).toEqual([
      '19 June 2024',
      'June 2024',
      '2024',
    ]);
    expect(british.date('2023-12', 'short')).toBe('Dec 2023');
    expect(german.date('2024-06-19')).toBe('19. Juni 2024');
    expect(german.date('2023-12', 'short')).toBe('Dez. 2023');
  });

  test('that are none are left as they stand', () => {
    expect(british.date('')).toBe('');
    expect(british.date('early summer')).toBe('early summer');
  });

  test('do not shift with the zone of the machine', () => {
    expect(british.date('2024-01-01')).toBe('1 January 2024');
    expect(british.month(12)).toBe('December');
    expect(british.month(1, 'short')).toBe('Jan');
  });
});

test('lists and order are those of the language', () => {
  expect(british.list(['a', 'b', 'c'])).toBe('a, b and c');
  expect(british.either(['a', 'b'])).toBe('a or b');
  expect(german.list(['a', 'b', 'c'])).toBe('a, b und c');
  const swedish = makeFormats('sv-SE');
  expect(['Ö', 'Z', 'Ä'].sort(british.compare)).toEqual(['Ä', 'Ö', 'Z']);
  expect(['Ö', 'Z', 'Ä'].sort(swedish.compare)).toEqual(['Z', 'Ä', 'Ö']);
});
