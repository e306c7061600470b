import { expect, test } from 'vitest';
import { factChecks } from '#lib/charts/fact-checks/factChecks.ts';
import { codedRows } from '#lib/model/codedRows.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { allAmountsBySource, amountsBySource, passageTables } from '#lib/summary/amountsBySource.ts';
import { checkedStatements } from '#lib/summary/checkedStatements.ts';
import { countErrors, faults } from '#lib/summary/faults.ts';
import { faultsBySource } from '#lib/summary/faultsBySource.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';

const dossier = harbourDossier();

test('what each source contributes is a recount of its rows', () => {
  const counted = allAmountsBySource(dossier);
  for (const source of dossier.sources) {
    const amounts = passageTables
      .map((table) => ({ table, amount: dossier[table].filter((row) => row.source === source.id).length }))
      .filter(({ amount }) => amount > 0);
    const found = counted.find((each) => each.source === source)?.amounts ?? [];
    expect(found).toEqual(amounts);
  }
});

test('rows that are made when they are asked for are counted without being made', () => {
  const values = dossier.sources.map(({ id }) => id);
  const codes = Uint32Array.from(dossier.stances, ({ source }) => values.indexOf(source));
  const stances = codedRows<Dossier['stances'][number]>(
    codes.length,
    () => expect.unreachable('a row was made'),
    new Map([['source', { codes, values }]]),
  );
  expect(allAmountsBySource({ ...dossier, stances })).toEqual(allAmountsBySource(dossier));
});

test('a row that comes twice counts once, and one without a source not at all', () => {
  const row = { table: 'claims', at: 0 } as const;
  const { source } = dossier.claims[0]!;
  expect(amountsBySource(dossier, [row, row, { table: 'actors', at: 0 }])).toMatchObject([
    { source: { id: source }, amounts: [{ table: 'claims', amount: 1 }] },
  ]);
});

test('sources with most conflicting statements come first, a copy right after its original', () => {
  const wrong = checkedStatements(dossier, defaultView).filter(({ verdict }) => isWrong(verdict));
  const { errors, disputed } = faultsBySource(dossier, defaultView);
  const found = errors.sources;
  expect(found.flatMap(({ faults }) => faults.flatMap(({ statements }) => statements)).length).toBe(
    wrong.length,
  );
  expect(errors).toMatchObject({ statements: wrong.length, amount: countErrors(faults(wrong)) });
  expect(wrong.length).toBeGreaterThan(0);
  const chart = factChecks.prepare(dossier, defaultView, english);
  expect(chart.finding?.facts).toMatchObject({ errors: errors.amount });
  expect(chart.data.statements.filter(({ verdict }) => verdict === 'disputed')).toHaveLength(
    disputed.statements,
  );
  const amountOf = (id: string) => wrong.filter(({ source }) => source === id).length;
  const originals = found.filter(({ source }) => {
    const { derived_from } = dossier.sources.find(({ id }) => id === source)!;
    return !found.some((other) => other.source === derived_from);
  });
  const amounts = originals.map(({ source }) =>
    Math.max(
      ...found
        .filter((each) => each.source === source || copies(each.source, source))
        .map((each) => amountOf(each.source)),
    ),
  );
  expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));

  function copies(copy: string, original: string): boolean {
    return dossier.sources.find(({ id }) => id === copy)?.derived_from === original;
  }
});
