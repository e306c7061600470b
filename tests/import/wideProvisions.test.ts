import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDossier } from '#lib/data/readDossier.ts';
import { importFile } from '#lib/import/importFile.ts';
import { noMapping, type Mapping } from '#lib/import/mapping.ts';
import { readColumns, readMapping, readValues } from '#lib/import/readMapping.ts';
import type { PackageDescription } from '#lib/import/dossierInfo.ts';
import { TableFile } from '#lib/import/tableFile.ts';
import { english } from '../english.ts';

const model = JSON.parse(readFileSync('static/data/datapackage.json', 'utf8')) as PackageDescription;

/** Six provisions of four treaties, two of one name, as published codings of treaties have them. */
const table = `number,treaty_name,year,depth,mfn,review,committee,services,sps,tbt
1,A - B,1994,3,1,0,NA,1,2,0
2,A - C,2001,1,0,0,1,-9,0,1
3,A - B,2015,2,1,1,1,1,3,1
4,D,2016,1,NA,,-99,.,n/a,NA
`;

async function imported(text: string, mapping: Mapping | null = null) {
  const made = await importFile(new TextEncoder().encode(text), { mapping });
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  const files = made.files({ name: 'own', title: 'Own', file: 'own.csv', asOf: '2026-01-01' }, model);
  const read = readDossier(files);
  if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
  return { made, dossier: read.dossier };
}

describe('a table with a treaty a row and a provision a column', () => {
  test('is told by its names and codes, and every cell that says something is a provision', async () => {
    const { made, dossier } = await imported(table);
    expect(made.tableGuess).toEqual({
      table: 'provisions',
      columns: ['treaty_name', 'mfn', 'review', 'committee'],
    });
    expect([made.kept, made.leftOut, made.made]).toEqual([3, 1, 16]);
    // An absent clause is no provision, so that they are counted as codes.
    const asked = { absent: [], table: 'provisions' as const };
    const { made: sentence } = english.of('opening').check;
    expect(sentence({ ...made, ...asked })).toBe('16 codes of clauses.');
    expect(sentence({ ...made, ...asked, areCodes: false })).toBe('16 provisions.');
    const told = dossier.provisions.map(({ id, instrument, category, provision, status, obligation }) =>
      [id, instrument, category, provision, status, obligation].join('|'),
    );
    expect(told.slice(0, 5)).toEqual([
      'row-2-5|a-b|mfn|mfn|reported|',
      'row-2-6|a-b|review|review|excluded|',
      'row-2-8|a-b|services|services|reported|',
      'row-2-9|a-b|sps|sps: 2|reported|',
      'row-2-10|a-b|tbt|tbt|excluded|',
    ]);
    expect(dossier.instruments.map(({ name, signed }) => [name, signed])).toEqual([
      ['A - B', '1994'],
      ['A - C', '2001'],
      ['A - B [2]', '2015'],
    ]);
    const kinds = made.problems.map(({ row, column, flaw }) => [row, column, flaw.kind]);
    expect(kinds).toEqual([
      [null, 'number', 'columnUnused'],
      [null, 'depth', 'columnUnused'],
      [4, 'treaty_name', 'instrumentTwice'],
      [5, null, 'nothingCoded'],
      [null, 'year', 'yearAsSigned'],
      [null, null, 'cellsNotCoded'],
    ]);
  });

  test('a mapping names its columns and says what codes mean, and is kept whole', async () => {
    const addresses = table.split('\n')[0]!.split(',');
    const columns = readColumns(
      'instrument=treaty_name,provision=[mfn|depth]',
      { ...noMapping, table: 'provisions' },
      addresses,
    );
    if (!columns.ok) throw new Error(columns.fault.part);
    const values = readValues('1=agreed,2=none', columns.mapping);
    if (!values.ok) throw new Error(values.fault.part);
    expect(readMapping(JSON.stringify(values.mapping), addresses)).toEqual(values);
    const { made, dossier } = await imported(table, values.mapping);
    expect(
      dossier.provisions.map(({ instrument, category, status }) => [instrument, category, status]),
    ).toEqual([
      ['a-b', 'depth', 'reported'],
      ['a-b', 'mfn', 'agreed'],
      ['a-c', 'depth', 'agreed'],
      ['a-c', 'mfn', 'excluded'],
      ['a-b-2', 'mfn', 'agreed'],
      ['d', 'depth', 'agreed'],
    ]);
    expect([made.kept, made.leftOut]).toEqual([4, 0]);
    expect(readValues('1=2', columns.mapping)).toMatchObject({ fault: { kind: 'noMeaning', part: '2' } });
  });

  test('the texts of its cells are listed with what each is taken for', async () => {
    const outcome = await new TableFile(new TextEncoder().encode(table)).read({}, null);
    if (!outcome.ok) throw new Error(outcome.problem.flaw.kind);
    const { texts, wideColumns } = outcome.reading;
    expect(wideColumns).toEqual(['mfn', 'review', 'committee', 'services', 'sps', 'tbt']);
    expect(texts.slice(0, 3)).toEqual([
      { text: '1', cells: 9, meaning: 'reported' },
      { text: '0', cells: 5, meaning: 'excluded' },
      { text: 'NA', cells: 3, meaning: 'none' },
    ]);
  });

  test('positions of countries on roll calls are none', async () => {
    const { made } = await imported('country,R1,R2,R3,R4,R5,R6\nA,1,0,-1,1,0,1\nB,0,0,1,1,-1,1\n');
    expect(made.mapping.table).toBe('stances');
  });
});

test('empty cells are listed beside the codes, with what is made of them', async () => {
  const csv = 'treaty,year,a,b,c,d,e,f\nX,1990,1,0,,1,0,1\nY,1991,0,,,1,1,0\nZ,1992,1,1,0,0,1,1\n';
  const outcome = await new TableFile(new TextEncoder().encode(csv)).read({}, null);
  if (!outcome.ok) throw new Error('the file was not read');
  const { texts, mapping, problems } = outcome.reading;
  expect(mapping.table).toBe('provisions');
  expect(texts).toContainEqual({ text: '', cells: 3, meaning: 'none' });
  expect(texts.reduce((sum, { cells }) => sum + cells, 0)).toBe(18);
  expect(problems.find(({ flaw }) => flaw.kind === 'yearAsSigned')).toMatchObject({ column: 'year' });
});
