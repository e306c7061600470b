import { describe, expect, test } from 'vitest';
import { dateOrder, readDate } from '#lib/import/dates.ts';

const counted = (texts: readonly string[]) => new Map(texts.map((text) => [text, 1]));

describe('the order of dates in a column', () => {
  test.each([
    [['2024-06-19', '2024'], 'iso'],
    [['19.06.2024', '01.02.2024'], 'day-first'],
    [['06/19/2024', '01/02/2024'], 'month-first'],
    // One that is no date does not unsettle the others.
    [['19.06.2024', 'soon', '20.06.2024'], 'day-first'],
    [['31/12/2024', '30/12/2024', '12/29/2024'], 'day-first'],
    // Nobody writes points but where the day comes first.
    [['05.06.2024', '07.08.2024'], 'day-first'],
    [['05.06.2024', '07/08/2024'], null],
    [['June 19, 2024', '1 May 2024'], 'iso'],
    [['19/06/2024', '1 May 2024'], 'day-first'],
    [['2024-06-19 14:05:00', '2024-06-20T01:00:00Z'], 'iso'],
    // Either order reads all of them, and otherwise.
    [['05/06/2024', '07/08/2024'], null],
    [['05/06/2024', '07/08/2024', 'soon'], null],
    // Either order reads them alike.
    [['05/05/2024'], 'day-first'],
    [['soon', 'later'], null],
    [[], 'iso'],
  ] as const)('of %j is %s', (texts, expected) => {
    expect(dateOrder(counted(texts))).toBe(expected);
  });

  test('leaves what it cannot read to be told of by row', () => {
    expect(['19.06.2024', 'soon', '20.06.2024'].map((text) => readDate(text, 'day-first'))).toEqual([
      '2024-06-19',
      null,
      '2024-06-20',
    ]);
  });
});

describe('a date in words or without signs is read in any order', () => {
  test.each([
    ['June 19, 2024', '2024-06-19'],
    ['Wednesday, 19th of June 2024', '2024-06-19'],
    ['19. Juni 2024', '2024-06-19'],
    ['Mi., 19. Juni 2024', '2024-06-19'],
    ['19 juin 2024', '2024-06-19'],
    ['1er mai 2024', '2024-05-01'],
    ['19 июня 2024 г.', '2024-06-19'],
    ['19 de junio de 2024', '2024-06-19'],
    ['19 czerwca 2024', '2024-06-19'],
    ['Sept. 3, 2024', '2024-09-03'],
    ['Dec 2024', '2024-12'],
    ['2024년 6월 19일', '2024-06-19'],
    ['2024年6月', '2024-06'],
    ['20240619', '2024-06-19'],
    ['202406', '2024-06'],
    ['2024M06', '2024-06'],
    ['2024-06-19T23:59:59+02:00', '2024-06-19'],
    ['6/19/2024 1:05 PM', null],
    // More than one month, day or year, a month that begins two names, and no day of the calendar.
    ['May or June 2024', null],
    ['19 or 20 June 2024', null],
    ['jui 2024', null],
    ['31 June 2024', null],
    ['20241301', null],
    ['in 2024', null],
    ['June', null],
    ['123456', null],
  ])('%s is %s', (text, expected) => {
    expect(readDate(text, 'iso')).toBe(expected);
  });

  test('with a time of day it is the day as printed', () => {
    expect(readDate('6/19/2024 1:05 PM', 'month-first')).toBe('2024-06-19');
    expect(readDate('19.06.2024, 14:05', 'day-first')).toBe('2024-06-19');
    expect(readDate('June 19, 2024', 'month-first')).toBe('2024-06-19');
  });
});

describe('a date', () => {
  test.each([
    ['October 8, 2020', '2020-10-08'],
    ['Oct. 8, 2020', '2020-10-08'],
    ['8 October 2020', '2020-10-08'],
    ['8th October 2020', '2020-10-08'],
    ['Sept. 30, 2021', '2021-09-30'],
    ['8. Oktober 2020', '2020-10-08'],
    ['8 октября 2020', '2020-10-08'],
    ['1 février 2022', '2022-02-01'],
    ['May 2021', '2021-05'],
    ['31 June 2021', null],
    ['8 October 9, 2020', null],
    ['October eighth', null],
    ['Brexit 2020', null],
  ])('in words, %s, is %s in any order', (text, expected) => {
    for (const order of ['iso', 'day-first', 'month-first'] as const)
      expect(readDate(text, order)).toBe(expected);
    if (expected !== null) expect(dateOrder(counted([text, '2020-01-02']))).toBe('iso');
  });

  test.each([
    ['2024-06-19T14:33:05Z', '2024-06-19'],
    ['2024-06-19 14:33', '2024-06-19'],
    ['2024-06-19T14:33:05.123+02:00', '2024-06-19'],
    ['2024-06-31T14:33:05Z', null],
    ['2024-06T14:33', null],
  ])('with a time, %s, is the day %s', (text, expected) => {
    expect(readDate(text, 'iso')).toBe(expected);
  });
});

test('points after the year leave one order alone', () => {
  expect(['2024.01', '2024.01.05', '2024. 1. 5.'].map((text) => readDate(text, 'iso'))).toEqual([
    '2024-01',
    '2024-01-05',
    '2024-01-05',
  ]);
  expect(['2024.13', '2024.5', '5.01.2024'].map((text) => readDate(text, 'iso'))).toEqual([null, null, null]);
});
