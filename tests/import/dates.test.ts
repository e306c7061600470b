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
