import { expect, test } from 'vitest';
import { importFile } from '#lib/import/importFile.ts';
import { noMapping, type Mapping } from '#lib/import/mapping.ts';
import { tableRows } from '#lib/import/tableRows.ts';
import { wideFigures } from '#lib/import/wideFigures.ts';

const trade = `reporter,partner,year,exports_usd_million,imports_usd_million
Norway,Chile,2019,12.5,3
Norway,Peru,2019,1.5,
Chile,Norway,2019,3.1,12.4
Chile,Peru,2019,2,7
Peru,Chile,2019,7.1,2
Peru,Norway,2019,n/a,
`;

async function imported(csv: string, mapping: Mapping | null = null) {
  const made = await importFile(new TextEncoder().encode(csv), { mapping });
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  return made;
}

test('several columns of numbers are a figure each, called as they are, imports from the partner', async () => {
  const { grid, mapping, tableGuess, kept, leftOut, problems } = await imported(trade);
  expect(tableGuess?.table).toBe('figures');
  expect(mapping.columns).toEqual({
    value: '*',
    period_start: 'year',
    flow_from: 'reporter',
    flow_to: 'partner',
  });
  const told = wideFigures(grid, mapping).records.map(({ row, values }) => {
    const { measure, unit, value, flow_from: from, flow_to: to } = values;
    return `${row}: ${measure}, ${from} → ${to}: ${value} ${unit}`;
  });
  expect(told.slice(0, 5)).toEqual([
    '2: Exports, Norway → Chile: 12.5 MUSD',
    '2: Imports, Chile → Norway: 3 MUSD',
    '3: Exports, Norway → Peru: 1.5 MUSD',
    '4: Exports, Chile → Norway: 3.1 MUSD',
    '4: Imports, Norway → Chile: 12.4 MUSD',
  ]);
  const sum = (measure: string) =>
    wideFigures(grid, mapping)
      .records.filter(({ values }) => values.measure === measure)
      .reduce((all, { values }) => all + Number(values.value), 0);
  expect([sum('Exports'), sum('Imports')].map((all) => all.toFixed(1))).toEqual(['26.2', '24.4']);
  expect([kept, leftOut]).toEqual([5, 1]);
  expect(problems.map(({ row, column, flaw }) => [row, column, flaw.kind])).toEqual([
    [7, 'exports_usd_million', 'notNumber'],
    [7, null, 'valueMissing'],
  ]);
});

test('a column that is called a value is the only one', async () => {
  const { grid, mapping } = await imported('measure,value,exports_usd\nTrade,1,2\nTrade,3,4\n', {
    ...noMapping,
    table: 'figures',
  });
  expect(mapping.columns.value).toBe('value');
  expect(tableRows(grid, mapping, 'figures').records).toHaveLength(2);
});

test('the columns that are figures are named by hand too', async () => {
  const mapping = { ...noMapping, table: 'figures', columns: { value: '*' }, figures: ['sheep'] } as const;
  const { grid, mapping: full } = await imported('year,sheep,goats\n2019,1,2\n2020,3,4\n', mapping);
  expect(wideFigures(grid, full).records.map(({ values }) => values.value)).toEqual(['1', '3']);
});
