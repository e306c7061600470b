import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import type { ChartTable, PreparedChart } from '#lib/charts/kit/chart.ts';
import { chartChanges, countChanges } from '#lib/charts/chartChanges.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { english } from '../english.ts';

/** A chart of which only headline and table matter: one row a word, `name=value`. */
function chartOf(headline: string, rows: string): PreparedChart {
  const table: ChartTable = {
    caption: '',
    columns: [
      { id: 'name', label: 'Name', kind: 'text' },
      { id: 'value', label: 'Value', kind: 'number' },
    ],
    rows: rows.split(' ').flatMap((word) => {
      const [key = '', value = ''] = word.split('=');
      return key === '' ? [] : [{ key, cells: [key, value === '' ? null : Number(value)] }];
    }),
  };
  return { headline, table } as PreparedChart;
}

describe('what changes between two views of a chart', () => {
  test('is nothing where they say the same', () => {
    const chart = chartOf('h', 'a=1 b=2');
    expect(countChanges(chartChanges(chart, chartOf('h', 'a=1 b=2')))).toBe(0);
  });

  test('names headline, values, what comes and what goes', () => {
    const changes = chartChanges(chartOf('before', 'a=1 b=2 c=3'), chartOf('after', 'a=1 b=-4 d='));
    expect(changes.headline).toEqual({ before: 'before', after: 'after' });
    expect(changes.marks).toEqual([
      { key: 'b', label: 'b', before: 'value 2', after: 'value −4' },
      { key: 'd', label: 'd', before: null, after: '' },
      { key: 'c', label: 'c', before: '3', after: null },
    ]);
  });

  test('tells a number that moves to another column from none that changes', () => {
    const chart = (cells: readonly (number | null)[]): PreparedChart => {
      const columns = ['Claim', 'Supports', 'Contradicts'].map(
        (label, i) => ({ id: label, label, kind: i === 0 ? 'text' : 'number' }) as const,
      );
      const table: ChartTable = { caption: '', columns, rows: [{ key: 'a', cells: ['a', ...cells] }] };
      return { headline: '', table } as PreparedChart;
    };
    expect(chartChanges(chart([1, null]), chart([null, 1])).marks).toEqual([
      { key: 'a', label: 'a', before: 'supports 1, contradicts none', after: 'supports none, contradicts 1' },
    ]);
  });

  test('moves as few rows as explain the new order, and counts places among those drawn both times', () => {
    const { shifts } = chartChanges(chartOf('', 'a=1 b=1 x=1 c=1 d=1'), chartOf('', 'd=1 a=1 b=1 c=1'));
    expect(shifts).toEqual([{ label: 'd', before: 4, after: 1 }]);
  });

  test('never names a row that keeps its place among the others', () => {
    const orders = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 6 });
    fc.assert(
      fc.property(orders, orders, (before, after) => {
        const words = (order: string[]) => order.map((name) => `${name}=1`).join(' ');
        const { shifts } = chartChanges(chartOf('', words(before)), chartOf('', words(after)));
        const moved = new Set(shifts.map(({ label }) => label));
        const staying = (order: string[]) => order.filter((name) => !moved.has(name));
        expect(staying(after)).toEqual(staying(before));
        for (const { label, before: was, after: is } of shifts) {
          expect(before[was - 1]).toBe(label);
          expect(after[is - 1]).toBe(label);
        }
      }),
    );
  });
});

describe('without a source', () => {
  const dossiers: Record<string, Dossier> = {};
  beforeAll(async () => {
    dossiers['harbour'] = harbourDossier();
    dossiers['shipped'] = await shippedDossier();
  });

  test.each(['harbour', 'shipped'])(
    'the cells of the matrix that change are those with rows of it: %s',
    (name) => {
      const dossier = dossiers[name]!;
      const before = stanceMatrix.prepare(dossier, defaultView, english);
      for (const source of dossier.sources.filter(({ file }) => file !== '')) {
        const after = stanceMatrix.prepare(dossier, { ...defaultView, sourcesOff: [source.id] }, english);
        const touched = new Set(
          dossier.stances.filter((row) => row.source === source.id).map((row) => `${row.actor}~${row.issue}`),
        );
        for (const { key } of chartChanges(before, after).marks) expect(touched).toContain(key);
      }
    },
  );

  test.each(['harbour', 'shipped'])(
    'every mark that changes has a label and two different words: %s',
    (name) => {
      const dossier = dossiers[name]!;
      for (const chart of catalog) {
        const before = chart.prepare(dossier, defaultView, english);
        for (const source of dossier.sources.filter(({ file }) => file !== '')) {
          const after = chart.prepare(dossier, { ...defaultView, sourcesOff: [source.id] }, english);
          for (const mark of chartChanges(before, after).marks) {
            expect(mark.label).not.toBe('');
            expect(mark.before).not.toBe(mark.after);
          }
        }
      }
    },
  );
});
