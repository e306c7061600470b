import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesOf, readCoding, withTables } from '#lib/coding/Coding.ts';
import { compareCells } from '#lib/coding/compareCells.ts';
import { compareTables } from '#lib/coding/compareTables.ts';
import { textAt, withCells, withColumn, withNewRow, withoutRow } from '#lib/coding/editRows.ts';
import { readDossier } from '#lib/data/readDossier.ts';

const before = readCoding(
  new Map(
    readdirSync('static/data')
      .filter((name) => /\.(csv|json)$/.test(name))
      .map((name) => [name, readFileSync(`static/data/${name}`, 'utf8')]),
  ),
);
const stances = before.tables.get('stances')!;

function dossierOf(coding: typeof before) {
  const reading = readDossier(filesOf(coding));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems[0]));
  return reading.dossier;
}

/** A row that is the only one of its cell, with this position. */
function aloneWith(stance: string, from = 0): number {
  const cellOf = (row: number) => ['actor', 'issue'].map((column) => textAt(stances, row, column)).join();
  const all = stances.rows.map((_, row) => cellOf(row));
  return stances.rows.findIndex(
    (_, row) =>
      row >= from &&
      textAt(stances, row, 'stance') === stance &&
      all.filter((cell) => cell === cellOf(row)).length === 1,
  );
}

function rowAt(row: number): Record<string, string> {
  return Object.fromEntries(stances.header.map((column) => [column, textAt(stances, row, column)]));
}

test('dossiers that say the same differ in nothing, however their rows and columns stand', () => {
  const shuffled = withTables(before, [
    {
      ...stances,
      header: stances.header.toReversed(),
      rows: stances.rows.map((cells) => cells.toReversed()).reverse(),
    },
    withColumn(before.tables.get('theses')!, 'remark'),
  ]);
  expect(compareTables(before, shuffled)).toEqual([]);
  expect(compareCells(dossierOf(before), dossierOf(shuffled))).toEqual([]);
});

test('rows are new, gone or changed by field, and cells flip, weaken, strengthen, come and go', () => {
  const [flipped, weaker, stronger, gone] = [1, 2, -1, -2].map((stance) => aloneWith(String(stance)));
  let table = withCells(stances, flipped!, { stance: '-2', rationale: 'Otherwise.' });
  table = withCells(table, weaker!, { stance: '1' });
  table = withCells(table, stronger!, { stance: '-2' });
  table = withoutRow(table, gone!);
  const found = { ...rowAt(0), id: 'brand-new', actor: 'prk', issue: textAt(stances, gone!, 'issue') };
  table = withNewRow(table, 0, found);
  const split = aloneWith('1', flipped! + 1);
  table = withNewRow(table, 0, { ...rowAt(split), id: 'contradicts', stance: '-1' });
  const after = withTables(before, [table]);

  const [changes, ...others] = compareTables(before, after);
  expect(others).toEqual([]);
  expect(changes).toMatchObject({
    name: 'stances',
    added: ['contradicts', 'brand-new'],
    removed: [textAt(stances, gone!, 'id')],
    same: stances.rows.length - 4,
  });
  expect(changes?.changed).toHaveLength(3);
  expect(changes?.changed.find(({ id }) => id === textAt(stances, flipped!, 'id'))?.fields).toEqual([
    { column: 'stance', before: '1', after: '-2' },
    { column: 'rationale', before: textAt(stances, flipped!, 'rationale'), after: 'Otherwise.' },
  ]);

  const cells = compareCells(dossierOf(before), dossierOf(after));
  const turnAt = (row: number) =>
    cells.find(
      ({ actor, issue }) =>
        actor === textAt(stances, row, 'actor') && issue === textAt(stances, row, 'issue'),
    )?.turn;
  expect([flipped, split, weaker, stronger, gone].map((row) => turnAt(row!))).toEqual([
    'flips',
    'splits',
    'weaker',
    'stronger',
    'lost',
  ]);
  expect(cells[0]?.turn).toBe('flips');
});
