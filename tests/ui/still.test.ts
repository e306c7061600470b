import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { foundFirst } from '#lib/charts/foundFirst.ts';
import type { ChartTable } from '#lib/charts/kit/chart.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { readDossier } from '#lib/data/readDossier.ts';
import { defaultView } from '#lib/model/view.ts';
import StillDrawings from '#lib/figure/StillDrawings.svelte';
import StillTable from '#lib/ui/card/StillTable.svelte';
import { generateDossier } from '../../bench/generateDossier.ts';
import { numberCell, textCell } from '#lib/charts/kit/cells.ts';
import { english } from '../english.ts';
import { harbourDossier, harbourFiles } from '../data/harbourDossier.ts';

const tableOf = (length: number): ChartTable => ({
  caption: 'Weights',
  columns: [
    { id: 'name', label: 'Name', kind: 'text' },
    { id: 'weight', label: 'Weight', kind: 'number' },
  ],
  rows: Array.from({ length }, (_, i) => ({
    key: `${i}`,
    cells: [textCell(`<b>${i}`), numberCell(english, -1200 - i)],
  })),
});

describe('a table that comes with the page', () => {
  test('has every row, as text', () => {
    const { body } = render(StillTable, { props: { table: tableOf(1000), words: english } });
    expect(body.match(/<tr>/g)).toHaveLength(1001);
    expect(body).toContain('<th scope="row">&lt;b&gt;999</th><td class="number">−2,199</td>');
    expect(body).not.toContain('are shown');
  });

  test('says how much of it is shown if it is very long', () => {
    const { body } = render(StillTable, { props: { table: tableOf(1234), words: english } });
    expect(body.match(/<tr>/g)).toHaveLength(1001);
    expect(body.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')).toContain(
      'Weights · 1,234 rows The first 1,000 are shown',
    );
  });
});

describe('a table in which much is not found', () => {
  const matrix = stanceMatrix.prepare(harbourDossier(), defaultView, english).table;
  const isFound = ({ cells }: ChartTable['rows'][number]) => cells[3]?.text !== 'nothing found';

  test('shows what was found first, and folds the rest behind a line that counts it', () => {
    const found = matrix.rows.filter(isFound).length;
    const nothing = matrix.rows.length - found;
    expect(nothing).toBeGreaterThan(1);
    const { body } = render(StillTable, { props: { table: matrix, words: english } });
    const [before = '', folded = ''] = body.split('<details');
    expect(before.match(/<tr>/g)).toHaveLength(found + 1);
    expect(before).not.toContain('<td>nothing found</td>');
    expect(folded.match(/<td>nothing found<\/td>/g)).toHaveLength(nothing);
    expect(folded).toMatch(
      new RegExp(`<summary[^>]*>${nothing} combinations in which nothing was found</summary>`),
    );
  });

  test('keeps both in the order of the chart, and every row', () => {
    const { found, nothing } = foundFirst(matrix);
    expect(found).toEqual(matrix.rows.filter(isFound));
    expect(nothing).toEqual(matrix.rows.filter((row) => !isFound(row)));
  });

  test.each(catalog.map((chart) => [chart.id, chart] as const))(
    'has its rows of nothing apart: %s',
    (_id, chart) => {
      const { table } = chart.prepare(harbourDossier(), defaultView, english);
      for (const { cells } of foundFirst(table).found) {
        expect(cells.map(({ text }) => text)).not.toContain('nothing found');
        expect(cells.map(({ text }) => text)).not.toContain('not mentioned');
      }
    },
  );
});

describe('a picture that comes with the page', () => {
  test('is drawn wide and narrow', () => {
    const chart = stanceMatrix.prepare(harbourDossier(), defaultView, english);
    const { body } = render(StillDrawings, { props: { chart, legend: true, wideWidth: 1040 } });
    expect(body.match(/<svg /g)).toHaveLength(2);
    expect(body).not.toContain('too many marks');
  });

  test('is left to the live page, which is said, if it would be very large', () => {
    const size = { stances: 4_000, actors: 50, issues: 40, sources: 40 };
    const read = readDossier(generateDossier(size, harbourFiles().get('datapackage.json') ?? ''));
    if (!read.ok) throw new Error('made-up dossier is not sound');
    const chart = stanceMatrix.prepare(read.dossier, defaultView, english);
    const { body } = render(StillDrawings, { props: { chart, legend: true, wideWidth: 1040 } });
    expect(body).not.toContain('<svg');
    expect(body).toContain('This picture has too many marks to be sent with the page.');
  });
});
