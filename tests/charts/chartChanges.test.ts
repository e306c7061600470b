import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { emptyCell, numberCell, textCell } from '#lib/charts/kit/cells.ts';
import type { ChartTable, PreparedChart, TableCell } from '#lib/charts/kit/chart.ts';
import { chartChanges, comparedWith, countChanges, type FoundCell } from '#lib/charts/chartChanges.ts';
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
      const cell = value === '' ? emptyCell : numberCell(english, Number(value));
      return key === '' ? [] : [{ key, cells: [textCell(key), cell] }];
    }),
  };
  return { headline, table } as PreparedChart;
}

/** What is found, as columns and what is shown in them. */
const shown = (cells: readonly FoundCell[] | null) =>
  cells && cells.map(({ column, cell }) => `${column.id} ${cell.text || 'none'}`);

describe('what changes between two views of a chart', () => {
  test('is nothing where they say the same', () => {
    const chart = chartOf('h', 'a=1 b=2');
    expect(countChanges(chartChanges(chart, chartOf('h', 'a=1 b=2')))).toBe(0);
  });

  test('names headline, values, what comes and what goes', () => {
    const changes = chartChanges(chartOf('before', 'a=1 b=2 c=3'), chartOf('after', 'a=1 b=-4 d='));
    expect(changes.headline).toEqual({ before: 'before', after: 'after' });
    const marks = changes.marks.map(({ key, heads, before, after }) => [
      key,
      heads,
      shown(before),
      shown(after),
    ]);
    expect(marks).toEqual([
      ['b', ['b'], ['value 2'], ['value −4']],
      ['d', ['d'], null, ['value none']],
      ['c', ['c'], ['value 3'], null],
    ]);
  });

  test('tells a number that moves to another column from none that changes', () => {
    const chart = (cells: readonly (number | null)[]): PreparedChart => {
      const columns = ['Claim', 'Supports', 'Contradicts'].map(
        (label, i) => ({ id: label, label, kind: i === 0 ? 'text' : 'number' }) as const,
      );
      const found = cells.map((value) => numberCell(english, value));
      const rows = [{ key: 'a', cells: [textCell('a'), ...found] }];
      const table: ChartTable = { caption: '', columns, rows };
      return { headline: '', table } as PreparedChart;
    };
    const [mark, ...others] = chartChanges(chart([1, null]), chart([null, 1])).marks;
    expect(others).toEqual([]);
    expect(shown(mark!.before)).toEqual(['Supports 1', 'Contradicts none']);
    expect(shown(mark!.after)).toEqual(['Supports none', 'Contradicts 1']);
    const changed = chartChanges(chart([1, 2]), chart([1, 3])).marks[0];
    expect(shown(changed!.after)).toEqual(['Contradicts 3']);
  });

  test('goes by what cells name and hold, not by how that is put into words', () => {
    const chart = (bloc: TableCell, share: TableCell): PreparedChart => {
      const columns = ['name', 'bloc', 'share'].map((id) => ({ id, label: id, kind: 'text' }) as const);
      const rows = [{ key: 'a', cells: [textCell('Norway', 'nor'), bloc, share] }];
      return { headline: '', table: { caption: '', columns, rows } } as unknown as PreparedChart;
    };
    const before = chart(textCell('the North', 'north'), { value: 0.5, text: '50 %' });
    const same = chart(textCell('Northern towns', 'north'), { value: 0.5, text: 'half' });
    expect(countChanges(chartChanges(before, same))).toBe(0);
    const other = chart(textCell('the North', 'south'), { value: 0.501, text: '50 %' });
    expect(shown(chartChanges(before, other).marks[0]!.after)).toEqual(['bloc the North', 'share 50 %']);
  });

  test('moves rows by what they name, however their heads are put into words', () => {
    const chart = (...heads: readonly (readonly [id: string, text: string])[]): PreparedChart => {
      const columns = [{ id: 'name', label: 'Name', kind: 'text' } as const];
      const rows = heads.map(([id, text]) => ({ key: id, cells: [textCell(text, id)] }));
      return { headline: '', table: { caption: '', columns, rows } } as unknown as PreparedChart;
    };
    const before = chart(['a', 'Port'], ['b', 'Port'], ['c', 'Bay']);
    expect(chartChanges(before, chart(['c', 'The bay'], ['a', 'Port'], ['b', 'Port'])).shifts).toEqual([
      { label: 'The bay', before: 3, after: 1 },
    ]);
    expect(chartChanges(before, chart(['a', 'x'], ['b', 'y'], ['c', 'z'])).shifts).toEqual([]);
  });

  test('names no row that ends at the place where it was', () => {
    const { shifts } = chartChanges(chartOf('', 'a=1 b=1 c=1'), chartOf('', 'c=1 b=1 a=1'));
    expect(shifts.length).toBeGreaterThan(0);
    for (const { before, after } of shifts) expect(before).not.toBe(after);
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
        const isAtItsPlace = (name: string) => before.indexOf(name) === after.indexOf(name);
        const staying = (order: string[]) => order.filter((name) => !moved.has(name) && !isAtItsPlace(name));
        expect(staying(after)).toEqual(staying(before));
        for (const { label, before: was, after: is } of shifts) {
          expect(before[was - 1]).toBe(label);
          expect(after[is - 1]).toBe(label);
        }
      }),
    );
  });
});

test('a view is compared with the one of all documents at any date, if it leaves any out', () => {
  expect(comparedWith({ ...defaultView, actorOrder: 'name' })).toBeNull();
  const ordered = { ...defaultView, actorOrder: 'name' } as const;
  expect(comparedWith({ ...ordered, sourcesOff: ['a'] })).toEqual(ordered);
  expect(comparedWith({ ...ordered, asOf: '2024' })).toEqual(ordered);
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
    'every mark that changes has a head and is told of in two different ways: %s',
    (name) => {
      const dossier = dossiers[name]!;
      for (const chart of catalog) {
        const before = chart.prepare(dossier, defaultView, english);
        for (const source of dossier.sources.filter(({ file }) => file !== '')) {
          const after = chart.prepare(dossier, { ...defaultView, sourcesOff: [source.id] }, english);
          for (const mark of chartChanges(before, after).marks) {
            expect(mark.heads.join()).not.toBe('');
            const cells = (found: typeof mark.before) => found?.map(({ cell }) => cell);
            expect(cells(mark.before)).not.toEqual(cells(mark.after));
          }
        }
      }
    },
  );
});
