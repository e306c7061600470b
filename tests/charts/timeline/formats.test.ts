import { describe, expect, test } from 'vitest';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import { defaultView } from '#lib/model/view.ts';
import { en } from '#lib/words/en/en.ts';
import { makeFormats } from '#lib/words/Formats.ts';
import { loadAllWords } from '#lib/words/Words.ts';
import { shippedDossier } from '../../shippedDossier.ts';

describe('a span of dates', () => {
  test.each<[locale: string, from: string, to: string, plain: string, underYear: string]>([
    ['en-GB', '2024-06-18', '2024-06-19', '18–19 June 2024', '18–19 June'],
    ['en-GB', '2024-05-28', '2024-06-02', '28 May – 2 June 2024', '28 May – 2 June'],
    ['en-GB', '2023-09', '2024-02', 'September 2023 – February 2024', 'September – February 2024'],
    ['en-GB', '2024-05', '2024-06', 'May–June 2024', 'May–June'],
    ['en-GB', '2006', '2017', '2006–2017', '2006–2017'],
    ['en-GB', '2024-06-19', '', '19 June 2024', '19 June'],
    ['en-GB', '2024-06-19', '2024-06-19', '19 June 2024', '19 June'],
    ['en-GB', '2023', '', '2023', '2023'],
    ['en-GB', '0050', '0099', '50–99', '50–99'],
    ['en-GB', '2019', '2023-06', '2019 – June 2023', '2019 – June 2023'],
    ['de-DE', '2024-06-18', '2024-06-19', '18.–19. Juni 2024', '18.–19. Juni'],
    ['de-DE', '2024-05-28', '2024-06-02', '28. Mai – 2. Juni 2024', '28. Mai – 2. Juni'],
    ['de-DE', '2023-09', '2024-02', 'September 2023 – Februar 2024', 'September – Februar 2024'],
  ])('%s, %s to %s', (locale, from, to, plain, underYear) => {
    const { span } = makeFormats(locale);
    expect(span(from, to)).toBe(plain);
    expect(span(from, to, 'heading')).toBe(underYear);
  });

  test('that is no date is given as it is', () => {
    const { span } = makeFormats('en-GB');
    expect(span('soon', '')).toBe('soon');
    expect(span('soon', 'later')).toBe('soon – later');
  });
});

test('the timeline names months as the formats do, and its data stay exact', async () => {
  const german = await loadAllWords(en, makeFormats('de-DE'));
  const dossier = await shippedDossier();
  const prepared = timeline.prepare(dossier, { ...defaultView, from: '2024-03', to: '2024-03' }, german);
  const exact = { value: '2024-03', text: 'März 2024' };
  const dates = prepared.table.rows.map(({ cells }) => cells[7]);
  expect(dates).toContainEqual(exact);
  expect(prepared.headline).toContain('März 2024');
});
