import { expect, test } from 'vitest';
import { firstDay, lastDay } from '#lib/model/calendarDay.ts';

test('a date of any exactness begins and ends with a day', () => {
  expect([firstDay('2024'), lastDay('2024')]).toEqual(['2024-01-01', '2024-12-31']);
  expect([firstDay('2024-02'), lastDay('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
  expect([firstDay('2024-06-19'), lastDay('2024-06-19')]).toEqual(['2024-06-19', '2024-06-19']);
  expect([firstDay(''), lastDay('')]).toEqual(['', '']);
});
