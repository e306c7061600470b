import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importFile, type FileImport } from '#lib/import/importFile.ts';
import type { Mapping } from '#lib/import/mapping.ts';
import type { PackageDescription } from '#lib/import/dossierInfo.ts';
import { TableFile } from '#lib/import/tableFile.ts';

/** A file that is read by columns comes to the same in every respect as if it were read row by row. */

const model = JSON.parse(readFileSync('static/data/datapackage.json', 'utf8')) as PackageDescription;
const info = { name: 'own', title: 'Own', asOf: '2024-01-01', file: 'votes.csv' };

const cell = (...texts: string[]) => fc.constantFrom(...texts);
const row = fc.tuple(
  cell('France', 'Korea, Republic of', 'Côte d’Ivoire', '', ' ', 'a "b" c', 'france'),
  cell('Trade', 'War', 'peace\nnow', 'Trade ', '', '朝鮮'),
  cell('yes', 'no', 'abstain', 'NO', '1', '-1', '7', '', 'perhaps', 'NA', ' yes'),
  cell('2024-06-19', '19.06.2024', '2024', 'soon', '', '05/06/2024'),
  cell('3', '5', '', 'x', '12', '3,5', '1.234,56'),
  cell('', 'why not', '"quoted"', 'line\r\nline'),
);
const header = ['country', 'issue', 'vote', 'date', 'rcid', 'comment'];
const inQuotes = (text: string) => `"${text.replaceAll('"', '""')}"`;
const separators = [',', ';', '\t', '|'] as const;
const file = fc
  .record({
    rows: fc.array(fc.oneof({ weight: 12, arbitrary: row }, fc.constant(header.map(() => ''))), {
      minLength: 1,
      maxLength: 40,
    }),
    end: cell('\n', '\r\n'),
    columns: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 3 }),
    before: cell('', '\ufeff'),
    raggedness: fc.constantFrom('', '', '', '', 'Spain\n', 'Spain,Trade,yes,2024,1,x,y,z\n', '\n'),
    twice: fc.boolean(),
    separator: fc.constantFrom(...separators),
    allQuoted: fc.boolean(),
    form: fc.constantFrom('', '', '', 'named', 'rowNames'),
  })
  .map(({ rows, end, columns, before, raggedness, twice, separator, allQuoted, form }) => {
    const quoted = (text: string) =>
      allQuoted || /["\r\n]/.test(text) || text.includes(separator) ? inQuotes(text) : text;
    const names = columns.map((at, place) => (twice && place === 2 ? 'note' : header[at]!));
    const body = rows.map((cells) => columns.map((at) => cells[at]!));
    const named = form === 'rowNames' ? body.map((cells, at) => [`${at + 1}`, ...cells]) : body;
    const lines = [names, ...named];
    return (
      before +
      (form === 'named' ? `sep=${separator}${end}` : '') +
      lines.map((cells) => cells.map(quoted).join(separator) + end).join('') +
      raggedness.replaceAll(',', separator)
    );
  });
const mappings: Mapping[] = [
  { table: 'stances', columns: {}, constants: {}, values: {}, scale: null },
  {
    table: 'stances',
    columns: {},
    constants: { source: 'Sessions', issue: 'All' },
    values: { NA: 'none', perhaps: 'unclear' },
    scale: null,
  },
  {
    table: 'stances',
    columns: {},
    constants: {},
    values: {},
    scale: { from: -2, to: 8 },
    dates: 'day-first',
    rows: 'readings',
  },
  { table: 'claims', columns: {}, constants: {}, values: {}, scale: null },
  {
    table: 'provisions',
    columns: { instrument: 'country', provision: '*' },
    constants: {},
    values: {},
    scale: null,
  },
  { table: 'stances', columns: { actor: 'country', issue: '*' }, constants: {}, values: {}, scale: null },
];

function plain(imported: FileImport): unknown {
  if (!imported.ok) return imported;
  const { grid, files, ...said } = imported;
  const { rows, codes: _codes, ...ofGrid } = grid;
  const text = (content: string | Uint8Array) =>
    typeof content === 'string' ? content : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
  return {
    ...said,
    ...ofGrid,
    rows: [...rows],
    files: [...files(info, model)].map(([name, content]) => [name, text(content)]),
  };
}

test('any file, under any mapping', async () => {
  const byColumns: Record<string, number> = { ',': 0, ';': 0, '\t': 0, '|': 0 };
  await fc.assert(
    fc.asyncProperty(file, fc.constantFrom(...mappings), async (text, mapping) => {
      const bytes = new TextEncoder().encode(text);
      const rows = await importFile(bytes, { mapping, largeFrom: Infinity });
      const columns = await importFile(bytes, { mapping, largeFrom: 0 });
      if (columns.ok && columns.grid.codes) byColumns[columns.grid.delimiter]!++;
      expect(plain(columns)).toEqual(plain(rows));
    }),
    { numRuns: 1500 },
  );
  // Else it would say nothing of the other way.
  for (const separator of separators) expect(byColumns[separator]).toBeGreaterThan(150);
});

test('a file of the usual kind is read by columns once it is large, and says how far it is', async () => {
  const rows = Array.from(
    { length: 40_000 },
    (_, at) => `${at % 300},Country ${at % 190},${['yes', 'no', 'abstain'][at % 3]!},Issue ${at % 7}\n`,
  );
  const bytes = new TextEncoder().encode(`rcid,country,vote,issue\n${rows.join('')}`);
  const shares: number[] = [];
  const imported = await importFile(bytes, { progress: (share) => shares.push(share), largeFrom: 100_000 });
  if (!imported.ok) throw new Error('not read');
  expect(imported.grid.codes).toBeDefined();
  expect([imported.kept, imported.leftOut, imported.actors, imported.issues]).toEqual([40_000, 0, 190, 7]);
  expect(imported.rows).toBe('observations');
  const reading = await new TableFile(bytes).read({}, null);
  expect(reading.ok && reading.reading.texts.map(({ text, cells }) => [text, cells])).toEqual([
    ['yes', 13_334],
    ['no', 13_333],
    ['abstain', 13_333],
  ]);
});

const many = Array.from({ length: 600 }, (_, at) => `${at},A${at % 3},x,${at % 2 ? 'yes' : 'no'}\n`);

test.each([
  ['a line that names the separator', true, 'sep=;\ncountry;issue;vote\nA;x;yes\nB;x;no\n'],
  ['names of rows that nothing heads', true, `country,issue,vote\n${many.join('')}`],
  ['such a name that stands twice, far down', false, `country,issue,vote\n${many.join('')}0,A,x,no\n`],
  ['commas in a last cell, far down', false, `country,issue,vote\n${many.join('')}600,A,x, no\n`],
])('%s: by columns or not, it comes to the same', async (_what, isByColumns, text) => {
  const bytes = new TextEncoder().encode(text);
  const rows = await importFile(bytes, { largeFrom: Infinity });
  const columns = await importFile(bytes, { largeFrom: 0 });
  expect(columns.ok && columns.grid.codes !== undefined).toBe(isByColumns);
  expect(plain(columns)).toEqual(plain(rows));
});

test.each([
  ['a single column', 'a\n1\n'],
  ['a column without a name', 'a,b,\n1,2,3\n'],
  ['a row with fewer cells', 'a,b,c\n1,2\n'],
  ['a quotation mark within a cell', 'a,b\n1"2,3\n'],
])('with %s it is read row by row', async (_what, text) => {
  const imported = await importFile(new TextEncoder().encode(text), { largeFrom: 0 });
  expect(imported.ok && imported.grid.codes).toBeUndefined();
});
