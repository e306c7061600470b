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

const directed = {
  English: ['Reporter', 'Partner', 'Exports (USD)', 'Imports (USD)', 'Net weight'],
  German: ['Berichtsland', 'Partnerland', 'Exporte', 'Importe', 'Gewicht'],
  'German customs': ['Meldeland', 'Partnerland', 'Wert der Ausfuhr', 'Wert der Einfuhr', 'Menge'],
  French: ['Déclarant', 'Partenaire', 'Valeur des exportations', 'Valeur des importations', 'Poids'],
  Russian: ['Экспортёр', 'Партнёр', 'Экспорт', 'Импорт', 'Вес'],
  Korean: ['보고국', '상대국', '수출금액', '수입금액', '중량'],
  Spanish: ['reporter', 'partner', 'Exportaciones', 'Importaciones', 'Peso'],
  'no language in particular': ['reporter', 'partner', 'exportValue', 'importValue', 'quantity'],
} as const;

test.each(Object.entries(directed))('exports, imports and weights side by side, in %s', async (_, names) => {
  const csv = `${names.join(';')}\nNorway;Chile;12;3;700\nNorway;Peru;1;4;800\nPeru;Chile;2;7;900\n`;
  const { grid, mapping, tableGuess, kept } = await imported(csv);
  expect([tableGuess?.table, mapping.columns.value, kept]).toEqual(['figures', '*', 3]);
  const told = wideFigures(grid, mapping).records.map(
    ({ values: { flow_from: from, flow_to: to, value } }) => `${from} → ${to}: ${value}`,
  );
  expect(told.slice(0, 3)).toEqual(['Norway → Chile: 12', 'Chile → Norway: 3', 'Norway → Chile: 700']);
  expect(told).toHaveLength(9);
});

test('of one country nobody can know whether it exports, and a title names the unit of money, not of weights', async () => {
  const csv =
    '수출입 실적(단위: 천 달러),,,,\n기간,국가,수출 금액,수입 금액,수출 중량\n2023,러시아,"6,193","8,882",1\n2022,중국,"1,234,567",2,3\n';
  const { grid, mapping, problems } = await imported(csv);
  expect(mapping.columns).toEqual({ value: '*', period_start: '기간', label: '국가' });
  expect(problems.map(({ flaw }) => flaw.kind)).toEqual(['unitTaken']);
  const told = wideFigures(grid, mapping).records.map(
    ({ values: { flow_from: from, label, value, unit } }) => `${from}|${label}: ${value} ${unit}`,
  );
  expect(told.slice(0, 4)).toEqual([
    '|수출 금액, 러시아: 6193 kUSD',
    '|수입 금액, 러시아: 8882 kUSD',
    '|수출 중량, 러시아: 1 ',
    '|수출 금액, 중국: 1234567 kUSD',
  ]);
  const partner = await imported(csv, { ...mapping, columns: { value: '*', flow_to: '국가' } });
  const ends = wideFigures(partner.grid, partner.mapping).records.map(
    ({ values: { flow_from: from, flow_to: to } }) => `${from}→${to}`,
  );
  expect(ends.slice(0, 2)).toEqual(['→러시아', '러시아→']);
});

test('columns of one direction, a balance and money that is no import stay as they are', async () => {
  const { grid, mapping } = await imported(
    'reporter,partner,year,Importe (EUR),Balance (EUR)\nA,B,2019,1,2\nA,C,2019,3,4\n',
  );
  expect(mapping.columns.value).toBe('*');
  const ends = wideFigures(grid, mapping).records.map(({ values }) => values.flow_from);
  expect(ends).toEqual(['A', 'A', 'A', 'A']);
});

test('cells that say that there is no value are counted, and those of kept rows are lost', async () => {
  const csv =
    'Country,Indicator,2019,2020,2021\nNorway,Aid,1.5,..,2.5\nChile,Aid,..,..,3\nPeru,Aid,..,..,..\n';
  const made = await imported(csv);
  expect([made.kept, made.leftOut, made.made]).toEqual([2, 1, 3]);
  expect(made.problems).toContainEqual({
    row: null,
    column: null,
    value: '..',
    flaw: { kind: 'valuesAbsent', cells: 6, lost: 3 },
  });
  expect(made.losses).toContainEqual({ of: 'cells', why: 'valueMissing', count: 3 });
});

test('arms transfers are valued by the indicator of their volume, not by how many there are', async () => {
  const { mapping } = await imported(
    'Supplier,Recipient,Designation,Order date,Delivery year,Quantity,SIPRI TIV of delivered weapons\nFrance,Egypt,Rafale,2015,2016,6,258.5\nRussia,India,T-90S,2011,2018,32,65.5\n',
  );
  expect([mapping.columns.value, mapping.constants.measure]).toEqual([
    'SIPRI TIV of delivered weapons',
    'SIPRI TIV of delivered weapons',
  ]);
});
