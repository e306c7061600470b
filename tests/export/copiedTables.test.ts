import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import type { ChartTable } from '#lib/charts/kit/chart.ts';
import { tableHtml } from '#lib/export/tables/tableHtml.ts';
import { tableTsv } from '#lib/export/tables/tableTsv.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { inCyrillic, renamedDossier } from '../renamedDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { exportItem } from './exportJobs.ts';

const harbour = harbourDossier();
const shipped = await shippedDossier();
const tables = [harbour, shipped, renamedDossier(harbour, inCyrillic)].flatMap((dossier) =>
  catalog.map(
    (chart) =>
      [`${chart.id} of ${dossier.actors[0]!.name}`, exportItem(dossier, chart).prepared.table] as const,
  ),
);

const table: ChartTable = {
  caption: 'A & b',
  heads: 2,
  columns: [
    { id: 'a', label: 'A <b>', kind: 'text' },
    { id: 'b', label: 'B', kind: 'text' },
    { id: 'n', label: 'N', kind: 'number' },
  ],
  rows: [
    {
      key: '',
      cells: [
        { value: '<img onerror="x">', text: '<img onerror="x">' },
        { value: 'one\ttwo\r\nthree', text: 'one\ttwo\r\nthree' },
        { value: -34000.5, text: '−34,000.5' },
      ],
    },
    {
      key: '',
      cells: [
        { value: '"q" and', text: '"q" and' },
        { value: '=1+1', text: '=1+1' },
        { value: null, text: '' },
      ],
    },
  ],
};

describe('a table copied as HTML', () => {
  test('is plain, with its heads marked, every text escaped and numbers exact', () => {
    expect(tableHtml(table)).toBe(
      '<table><caption>A &amp; b</caption><thead><tr><th scope="col">A &lt;b&gt;</th><th scope="col">B</th><th scope="col">N</th></tr></thead>' +
        '<tbody><tr><th scope="row">&lt;img onerror=&quot;x&quot;&gt;</th><th scope="row">one\ttwo\r\nthree</th><td align="right"><data value="-34000.5">−34,000.5</data></td></tr>' +
        '<tr><th scope="row">&quot;q&quot; and</th><th scope="row">=1+1</th><td align="right"></td></tr></tbody></table>',
    );
  });

  it.each(tables)('has every text of the table: %s', (_name, own) => {
    const cells = [...tableHtml(own).matchAll(/<t[dh](?: [^>]*)?>(.*?)<\/t[dh]>/gs)].map(([, text = '']) =>
      text
        .replace(/<\/?data[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    );
    expect(cells).toEqual([
      ...own.columns.map(({ label }) => label),
      ...own.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
    ]);
  });
});

describe('a table copied as lines with tabs', () => {
  test('keeps each cell in one cell, and runs none', () => {
    const { data } = Papa.parse<string[]>(tableTsv(table), { delimiter: '\t', skipEmptyLines: true });
    expect(data).toEqual([
      ['A <b>', 'B', 'N'],
      ['<img onerror="x">', 'one two three', '-34000.5'],
      ['"q" and', "'=1+1", ''],
    ]);
  });

  it.each(tables)('reads back as the table: %s', (_name, own) => {
    const { data } = Papa.parse<string[]>(tableTsv(own), { delimiter: '\t', skipEmptyLines: true });
    expect(data).toHaveLength(own.rows.length + 1);
    for (const [i, { cells }] of own.rows.entries()) {
      const numbers = cells.map(({ value }) => (typeof value === 'number' ? value : null));
      expect(data[i + 1]!.map((text, at) => (numbers[at] === null ? null : Number(text)))).toEqual(numbers);
    }
  });
});
