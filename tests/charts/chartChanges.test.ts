import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import { emptyCell, numberCell, textCell } from '#lib/charts/kit/cells.ts';
import type { ChartTable, PreparedChart, TableCell } from '#lib/charts/kit/chart.ts';
import { chartChanges, countByKind, countChanges, type Found } from '#lib/charts/chartChanges.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { comparedWith, defaultView } from '#lib/model/view.ts';
import { isDocument } from '#lib/model/source.ts';
import { foundText } from '#lib/ui/card/foundText.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';
import { english } from '../english.ts';

/** A chart of which only headline and table matter. */
const preparedOf = (table: ChartTable, headline = ''): PreparedChart =>
  ({ headline, table, evidence: () => null }) as unknown as PreparedChart;

/** The same: one row a word, `name=value`. */
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
  return preparedOf(table, headline);
}

/** What is found, as columns and what is shown in them. */
const shown = (cells: Found) =>
  cells && cells !== 'nothing' && cells.map(({ column, cell }) => `${column.id} ${cell.text || 'none'}`);

describe('what changes between two views of a chart', () => {
  test('is nothing where they say the same', () => {
    const chart = chartOf('h', 'a=1 b=2');
    expect(countChanges(chartChanges(chart, chartOf('h', 'a=1 b=2')))).toBe(0);
  });

  test('goes by the marks that are drawn, where there is evidence for more', () => {
    const ofAny = (chart: PreparedChart) =>
      ({ ...chart, evidence: (key: string) => ({ key, rows: [] }) }) as unknown as PreparedChart;
    const changes = chartChanges(ofAny(chartOf('h', 'a=1 b=2')), ofAny(chartOf('h', 'a=1 c=3')));
    expect(changes.marks.map(({ key, kind }) => [key, kind])).toEqual([
      ['b', 'gone'],
      ['c', 'new'],
    ]);
  });

  test('names headline, values, what comes and what goes', () => {
    const changes = chartChanges(chartOf('before', 'a=1 b=2 c=3'), chartOf('after', 'a=1 b=-4 d='));
    expect(changes.headline).toEqual({ before: 'before', after: 'after' });
    const marks = changes.marks.map(({ key, kind, heads, before, after }) => [
      key,
      kind,
      heads,
      shown(before),
      shown(after),
    ]);
    expect(marks).toEqual([
      ['b', 'flipped', ['b'], ['value 2'], ['value −4']],
      ['c', 'gone', ['c'], ['value 3'], null],
      ['d', 'new', ['d'], null, []],
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
      return preparedOf(table);
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
      return preparedOf({ caption: '', columns, rows });
    };
    const before = chart(textCell('the North', 'north'), { value: 0.5, text: '50 %' });
    const same = chart(textCell('Northern towns', 'north'), { value: 0.5, text: 'half' });
    expect(countChanges(chartChanges(before, same))).toBe(0);
    const other = chart(textCell('the South', 'south'), { value: 0.6, text: '60 %' });
    expect(shown(chartChanges(before, other).marks[0]!.after)).toEqual(['bloc the South', 'share 60 %']);
  });

  test('lists nothing that reads the same before and after', () => {
    const chart = (value: number, id: string): PreparedChart => {
      const columns = ['name', 'value', 'bloc'].map(
        (each) => ({ id: each, label: each, kind: 'text' }) as const,
      );
      const cells = [textCell('Norway', 'nor'), { value, text: '50 %' }, textCell('the North', id)];
      return preparedOf({ caption: '', columns, rows: [{ key: 'a', cells }] });
    };
    expect(countChanges(chartChanges(chart(0.5, 'north'), chart(0.501, 'north-2')))).toBe(0);
  });

  test('moves rows by what they name, however their heads are put into words', () => {
    const chart = (...heads: readonly (readonly [id: string, text: string])[]): PreparedChart => {
      const columns = [{ id: 'name', label: 'Name', kind: 'text' } as const];
      const rows = heads.map(([id, text]) => ({ key: id, cells: [textCell(text, id)] }));
      return preparedOf({ caption: '', columns, rows });
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

describe('how a mark changes', () => {
  type Cells = Readonly<Record<string, TableCell>>;
  /** The kinds of a change of one mark, told in these columns. */
  const kinds = (before: Cells, after: Cells) => {
    const chart = (cells: Cells) =>
      preparedOf({
        caption: '',
        columns: ['name', ...Object.keys(cells)].map((id) => ({ id, label: id, kind: 'text' }) as const),
        rows: [{ key: 'a', cells: [textCell('a'), ...Object.values(cells)] }],
      });
    return chartChanges(chart(before), chart(after)).marks.map(({ kind }) => kind);
  };
  const step = (value: number | null) => numberCell(english, value);
  const word = (id: string) => textCell(id, id);

  test('a position that crosses neutral is on the other side, one that nears it weaker', () => {
    expect(kinds({ value: step(1) }, { value: step(-2) })).toEqual(['flipped']);
    expect(kinds({ value: step(2) }, { value: step(1) })).toEqual(['weaker']);
    expect(kinds({ value: step(-2) }, { value: step(0) })).toEqual(['weaker']);
    expect(kinds({ value: step(-1) }, { value: step(-2) })).toEqual(['stronger']);
  });

  test('the same position is less sure with less confidence, thinner on fewer sources', () => {
    const cell = (confidence: string, sources: number) => ({
      value: step(2),
      confidence: word(confidence),
      sources: step(sources),
    });
    expect(kinds(cell('high', 3), cell('low', 3))).toEqual(['weaker']);
    expect(kinds(cell('high', 3), cell('high', 2))).toEqual(['thinner']);
    expect(kinds(cell('low', 3), cell('high', 2))).toEqual(['stronger']);
    expect(kinds(cell('high', 3), cell('high', 3))).toEqual([]);
  });

  test('a verdict that reverses is on the other side, a conflict that goes is clearer', () => {
    expect(kinds({ verdict: word('matches') }, { verdict: word('differs') })).toEqual(['flipped']);
    expect(kinds({ verdict: word('matches') }, { verdict: word('partly') })).toEqual(['weaker']);
    expect(kinds({ verdict: word('differs') }, { verdict: emptyCell })).toEqual(['stronger']);
    expect(kinds({ conflicts: step(2) }, { conflicts: emptyCell })).toEqual(['stronger']);
  });

  test('claims change sides from support to contradiction, and clauses from must to should', () => {
    expect(kinds({ bearing: word('supports') }, { bearing: word('contradicts') })).toEqual(['flipped']);
    expect(kinds({ bearing: word('supports') }, { bearing: word('mentions') })).toEqual(['weaker']);
    expect(kinds({ bearing: word('supports') }, { bearing: word('silent') })).toEqual(['gone']);
    expect(kinds({ obligation: word('shall strive') }, { obligation: word('strive') })).toEqual(['weaker']);
    expect(kinds({ finding: word('none') }, { finding: word('present') })).toEqual(['new']);
  });

  test('two actors that were nearer than half the way and are further now have changed sides', () => {
    expect(kinds({ agreement: step(75) }, { agreement: step(25) })).toEqual(['flipped']);
    expect(kinds({ agreement: step(100) }, { agreement: step(75) })).toEqual(['weaker']);
    expect(kinds({ agreement: step(75), issues: step(3) }, { agreement: step(75), issues: step(1) })).toEqual(
      ['thinner'],
    );
    expect(kinds({ issues: step(1) }, { issues: step(0) })).toEqual(['gone']);
  });

  test('an event that fewer sources report is thinner, even if it goes by the name of another', () => {
    const chart = (key: string, known: string, ids: string): PreparedChart => {
      const columns = ['name', 'sources'].map((id) => ({ id, label: id, kind: 'text' }) as const);
      const rows = [{ key, cells: [textCell('Signing'), textCell(ids, ids)] }];
      const evidence = (asked: string) => (asked === known || asked === key ? { key } : null);
      return { ...preparedOf({ caption: '', columns, rows }), evidence } as unknown as PreparedChart;
    };
    const changes = chartChanges(chart('e-1', 'e-2', '1 2'), chart('e-2', 'e-2', '2'));
    expect(changes.marks.map(({ key, kind }) => [key, kind])).toEqual([['e-2', 'thinner']]);
  });

  test('the most important come first, of thinner marks those with least left', () => {
    const chart = (value: string, sources: readonly number[]) => {
      const columns = ['name', 'value', 'sources'].map((id) => ({ id, label: id, kind: 'text' }) as const);
      const rows = sources.map((amount, i) => ({
        key: `${i}`,
        cells: [textCell(`${i}`), step(i === 3 ? Number(value) : 1), step(amount)],
      }));
      return preparedOf({ caption: '', columns, rows });
    };
    const changes = chartChanges(chart('1', [5, 2, 3, 1]), chart('-1', [4, 1, 2, 1]));
    expect(changes.marks.map(({ key }) => key)).toEqual(['3', '1', '2', '0']);
    expect(countByKind(changes)).toEqual([
      ['flipped', 1],
      ['thinner', 3],
    ]);
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
    'no change on any chart of %s reads the same before and after, and none has no head',
    (name) => {
      const dossier = dossiers[name]!;
      const say = english.of('card').changes;
      const filters = [
        ...dossier.sources.filter(isDocument).map(({ id }) => ({ sourcesOff: [id] })),
        { asOf: '2023-12-31' },
      ];
      let seen = 0;
      for (const chart of catalog) {
        const before = chart.prepare(dossier, defaultView, english);
        for (const filter of filters) {
          const after = chart.prepare(dossier, { ...defaultView, ...filter }, english);
          const { headline, marks, shifts } = chartChanges(before, after);
          seen += marks.length;
          if (headline) expect(headline.before).not.toBe(headline.after);
          for (const mark of marks) {
            expect(mark.heads.join()).not.toBe('');
            const was = foundText(say, mark.before, mark.after);
            const is = foundText(say, mark.after, mark.before);
            expect(was, `${chart.id} ${mark.key}`).not.toBe(is);
            expect(was).not.toBe('');
            expect(is).not.toBe('');
          }
          for (const shift of shifts) {
            expect(english.number(shift.before), shift.label).not.toBe(english.number(shift.after));
          }
        }
      }
      expect(seen).toBeGreaterThan(100);
    },
  );
});

test('a cell that a slide draws in one view alone is new or gone only where nothing was found of it in the other', async () => {
  const dossier = await shippedDossier();
  let moved = 0;
  for (const { id } of dossier.sources.filter(isDocument)) {
    const [before, after] = [defaultView, { ...defaultView, sourcesOff: [id] }].map((view) =>
      stanceMatrix.prepare(dossier, view, english, 'slide'),
    );
    const keysOf = (chart: PreparedChart) => new Set(chart.table.rows.map(({ key }) => key));
    const [was, is] = [keysOf(before!), keysOf(after!)];
    moved += [...is].filter((key) => !was.has(key)).length;
    for (const { key, kind } of chartChanges(before!, after!).marks) {
      if (kind === 'new') expect(before!.evidence(key)?.rows).toEqual([]);
      if (kind === 'gone') expect(after!.evidence(key)?.rows).toEqual([]);
    }
  }
  expect(moved).toBeGreaterThan(0);
});
