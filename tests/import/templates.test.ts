import { expect, test } from 'vitest';
import { importFile } from '#lib/import/importFile.ts';
import { writeCsv } from '#lib/model/writeCsv.ts';
import { english } from '../english.ts';

const { tables } = english.of('opening').templates;
const expected: Readonly<Record<string, string>> = {
  'positions.csv': 'stances',
  'one-column-an-issue.csv': 'stances',
  'checked-claims.csv': 'claims',
  'figures.csv': 'figures',
};

test.each(tables.map((table) => [table.file, table] as const))(
  'the template %s is read as it is meant, with every column and row',
  async (file, { rows: [header = [], ...rows] }) => {
    const made = await importFile(new TextEncoder().encode(writeCsv(header, rows)));
    if (!made.ok) throw new Error(made.problem.flaw.kind);
    expect([made.mapping.table, made.kept, made.leftOut]).toEqual([expected[file], rows.length, 0]);
    expect(made.problems.filter(({ flaw }) => flaw.kind !== 'columnUnused')).toEqual([]);
    if (made.mapping.table !== 'stances')
      expect(new Set(Object.values(made.mapping.columns))).toEqual(new Set(header));
  },
);
