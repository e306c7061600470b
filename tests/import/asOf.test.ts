import { expect, test } from 'vitest';
import { asOfData, latestOf } from '#lib/import/asOf.ts';
import { importFile } from '#lib/import/importFile.ts';

test.each([
  ['2024-06-19', '2024-06-19', 'latest'],
  ['2024-02', '2024-02-29', 'latest'],
  ['2023', '2023-12-31', 'latest'],
  // A year that is not over, and days that are still to come, say nothing of how far the data go.
  ['2026', '2026-05-01', 'read'],
  ['2026-06-01', '2026-05-01', 'read'],
  ['', '2026-05-01', 'opened'],
])('data up to %s, read on 1 May 2026, are as of %s', (latest, asOf, by) => {
  expect(asOfData(latest, '2026-05-01')).toEqual({ asOf, by });
});

test('a year is later than a month of it', () => {
  expect(latestOf(['2024-06-19', '', '2024', '2023-12-31'])).toBe('2024');
  expect(latestOf([])).toBe('');
});

test.each([Infinity, 0])('a file says its latest date, of the rows that are kept', async (largeFrom) => {
  const text = 'country,issue,vote,date\nA,x,yes,19.06.2023\nB,x,no,20.06.2024\nC,x,hm,25.06.2025\n';
  const made = await importFile(new TextEncoder().encode(text), { largeFrom });
  expect(made.ok && made.latest).toBe('2024-06-20');
});

test('so does one of events', async () => {
  const { latest } = await importFile(
    new TextEncoder().encode('date,date_end,label\n2024-05-01,,May\n2023-01-01,2024-07,Talks\n'),
    { mapping: { table: 'events', columns: {}, constants: {}, values: {}, scale: null } },
  ).then((made) => (made.ok ? made : { latest: '' }));
  expect(latest).toBe('2024-07');
});
