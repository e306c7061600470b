import { beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { rowDate } from '#lib/summary/rowDate.ts';
import { isAfter, rowsInForce, type EvidenceTable } from '#lib/summary/rowsInForce.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { shippedDossier } from '../shippedDossier.ts';

const tables: readonly EvidenceTable[] = ['stances', 'claims', 'figures', 'provisions', 'events'];

test.each([
  ['2024-06-20', '2024-06-19', true],
  ['2024-06-19', '2024-06-19', false],
  ['2024-06', '2024-06-19', false],
  ['2024', '2023-12-31', true],
  ['2024', '2024-01-01', false],
  ['2024-06-19', '2024', false],
  ['', '1900', false],
])('a row dated %j lies after %j: %s', (date, limit, expected) => {
  expect(isAfter(date, limit)).toBe(expected);
});

describe('the date of a row', () => {
  const dossier = harbourDossier();
  const dateOf = <Table extends EvidenceTable>(table: Table, id: string) => {
    const row = dossier[table].find((each) => each.id === id);
    if (!row) throw new Error(`no such row: "${id}"`);
    return rowDate(dossier, table, row as Dossier[Table][number]);
  };

  test('is its own where it has one', () => {
    expect(dateOf('stances', 's-ledger-kelm-terminal')).toBe('2023-03');
    expect(dateOf('figures', 'f-ledger-07')).toBe('2022');
    expect(dateOf('events', 'e-ledger-05')).toBe('2019');
  });

  test('of a figure is the end of its period, or its start where it has no end', () => {
    const [figure] = dossier.figures;
    const dated = (period_start: string, period_end: string) =>
      rowDate(dossier, 'figures', { ...figure!, period_start, period_end });
    expect(dated('2019', '2022')).toBe('2022');
    expect(dated('2019-04', '')).toBe('2019-04');
    // What runs on beyond a date is not known at it yet.
    const counts = rowsInForce(dossier, { ...defaultView, reference: true, asOf: '2020' }, 'figures');
    expect(counts({ ...figure!, period_start: '2019', period_end: '2022' })).toBe(false);
    expect(counts({ ...figure!, period_start: '2019', period_end: '2020' })).toBe(true);
  });

  test('is that of the publication otherwise', () => {
    expect(dateOf('stances', 's-ledger-halden-line-terminal')).toBe('2023-07');
    expect(dateOf('claims', 'c-union-01')).toBe('2023-10-16');
  });

  test('of a claim is the day it was made, where it has one, and decides whether it counts', () => {
    const claim = dossier.claims.find(({ id }) => id === 'c-union-01')!;
    expect(rowDate(dossier, 'claims', { ...claim, date: '2021-05' })).toBe('2021-05');
    const counts = rowsInForce(dossier, { ...defaultView, reference: true, asOf: '2022' }, 'claims');
    expect([counts(claim), counts({ ...claim, date: '2021-05' })]).toEqual([false, true]);
  });

  test('of a provision is the signing of its instrument, of a reading the publication of its source', () => {
    expect(dateOf('provisions', 'p-ledger-01')).toBe('1998');
    expect(dateOf('provisions', 'p-union-02')).toBe('2023-10-16');
  });

  test('of an undated copy is that of its original', () => {
    const undated: Dossier = {
      ...dossier,
      sources: dossier.sources.map((source) =>
        source.id === 'digest' ? { ...source, published: '' } : source,
      ),
    };
    const claim = undated.claims.find(({ id }) => id === 'c-digest-01');
    expect(claim && rowDate(undated, 'claims', claim)).toBe('2023-11-06');
  });
});

describe('as of a date', () => {
  const dossiers: Record<string, Dossier> = {};
  beforeAll(async () => {
    dossiers['harbour'] = harbourDossier();
    dossiers['shipped'] = await shippedDossier();
  });

  test.each(['harbour', 'shipped'])(
    'later dates only ever add rows, and the latest adds them all: %s',
    (name) => {
      const dossier = dossiers[name]!;
      const counted = (table: EvidenceTable, asOf: string) =>
        (dossier[table] as readonly Dossier[typeof table][number][])
          .filter(
            rowsInForce(dossier, { ...defaultView, reference: true, asOf }, table) as (
              row: unknown,
            ) => boolean,
          )
          .map(({ id }) => id);
      for (const table of tables) {
        let before: string[] = [];
        for (const asOf of [
          '1961',
          '2000',
          '2019-06',
          '2023-01-01',
          '2023-10',
          '2024-06-19',
          '2024-12-31',
          '2030',
        ]) {
          const now = counted(table, asOf);
          for (const id of before) expect(now).toContain(id);
          before = now;
        }
        expect(before).toEqual(dossier[table].map(({ id }) => id));
      }
    },
  );

  test('a stance taken later does not count', () => {
    const dossier = dossiers['shipped']!;
    const counts = rowsInForce(dossier, { ...defaultView, asOf: '2023-12-31' }, 'stances');
    const left = dossier.stances.filter(counts);
    expect(left.length).toBeGreaterThan(0);
    for (const row of left) expect((row.date || '0').slice(0, 4) <= '2023').toBe(true);
  });
});
