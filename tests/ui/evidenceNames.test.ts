import { beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '#lib/charts/catalog.ts';
import type { ChartTable } from '#lib/charts/kit/chart.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import { evidenceNames } from '#lib/ui/card/evidenceNames.ts';
import { harbourDossier } from '../data/harbourDossier.ts';
import { english } from '../english.ts';
import { shippedDossier } from '../shippedDossier.ts';

function tableOf(heads: number, ...lines: readonly (string | number | null)[][]): ChartTable {
  const columns = lines[0]!.map((_, i) => ({ id: `c${i}`, label: `C${i}`, kind: 'text' as const }));
  return {
    caption: '',
    heads,
    columns,
    rows: lines.map((cells, i) => ({
      key: String(i),
      cells: cells.map((value) => ({ value, text: String(value ?? '') })),
    })),
  };
}

test('a row is named by its first three cells, or all that say what it is about', () => {
  expect(evidenceNames(tableOf(1, ['a', 'b', 'c', 'd', 'e']))).toEqual(['a, b, c']);
  expect(evidenceNames(tableOf(4, ['a', 'b', 'c', 'd', 'e']))).toEqual(['a, b, c, d']);
});

test('rows that begin alike are named by as many cells as tell them apart', () => {
  const names = evidenceNames(
    tableOf(1, ['a', 'b', 'c', 'd', 'e'], ['a', 'b', 'c', 'd', 'f'], ['a', 'b', 'x', 'd', 'e']),
  );
  expect(names).toEqual(['a, b, c, d, e', 'a, b, c, d, f', 'a, b, x']);
});

test('empty cells leave no gap, and a nought is a word', () => {
  expect(evidenceNames(tableOf(1, ['a', null, '', 0]))).toEqual(['a']);
  expect(evidenceNames(tableOf(4, ['a', null, '', 0]))).toEqual(['a, 0']);
});

describe.each(['harbour', 'shipped'] as const)('in the %s dossier', (name) => {
  let dossier: Dossier;
  beforeAll(async () => {
    dossier = name === 'harbour' ? harbourDossier() : await shippedDossier();
  });

  test.each(catalog.map(({ id }) => id))('no two marks of %s have the same name', (id) => {
    const { table } = catalog.find((chart) => chart.id === id)!.prepare(dossier, defaultView, english);
    const names = evidenceNames(table).filter((_, at) => table.rows[at]!.key !== '');
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(0);
  });
});
