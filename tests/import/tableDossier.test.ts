import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDossier } from '#lib/data/readDossier.ts';
import type { PackageDescription } from '#lib/import/dossierInfo.ts';
import { importFile, type TableImport } from '#lib/import/importFile.ts';
import { noMapping, type Mapping } from '#lib/import/mapping.ts';
import type { ImportTable } from '#lib/import/tableFields.ts';
import type { Dossier } from '#lib/model/dossier.ts';

const model = JSON.parse(readFileSync('static/data/datapackage.json', 'utf8')) as PackageDescription;

async function made(table: ImportTable, csv: string, mapping: Partial<Mapping> = {}): Promise<TableImport> {
  const imported = await importFile(new TextEncoder().encode(csv), {
    mapping: { ...noMapping, table, ...mapping },
  });
  if (!imported.ok) throw new Error(imported.problem.flaw.kind);
  expect(imported.kept + imported.leftOut).toBe(imported.grid.rows.length + imported.grid.leftOut.length);
  return imported;
}

/** The dossier that a table makes, which has to pass every check. */
async function dossierOf(table: ImportTable, csv: string): Promise<Dossier> {
  const info = { name: 'own', title: 'Own', file: 'own.csv', asOf: '2026-01-01' };
  const reading = readDossier((await made(table, csv)).files(info, model));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.dossier;
}

const flaws = ({ problems }: TableImport) =>
  problems.map(({ row, flaw }) => (row === null ? flaw.kind : `${flaw.kind} ${row}`));

test('claims need nothing but a claim; who says it where nobody is named is the source', async () => {
  const bare = await dossierOf('claims', 'Statement\nThe port is full\n');
  expect(bare.claims).toMatchObject([
    { claim: 'The port is full', thesis: 'the-port-is-full', bearing: 'mentions', claimant: 'own-csv' },
  ]);
  expect(bare.claims).toMatchObject([
    // Nobody has judged it.
    { credibility: null },
  ]);
  const full = await dossierOf(
    'claims',
    'claim,thesis,speaker,outlet,bearing\nIt leaks,The dam is unsafe,Ana,Daily,Supports\nIt holds,The dam is unsafe,Bo,Daily,\n',
  );
  expect(full.claims.map(({ bearing, claimant }) => [bearing, claimant])).toEqual([
    ['supports', 'ana'],
    ['mentions', 'bo'],
  ]);
  expect([full.theses.length, full.sources.map(({ title }) => title)]).toEqual([1, ['Daily']]);
});

test('figures of trade are read in the way that their column is written in', async () => {
  const { figures, actors } = await dossierOf(
    'figures',
    'Exporter;Importer;Year;Product;Measure;Value;Unit\nA;B;2021;Fish;Exports;1.234,5;USD\nB;A;2022;Oil;Exports;23.824;USD\n',
  );
  expect(figures).toMatchObject([
    { value: 1234.5, unit: 'USD', flow_from: 'a', flow_to: 'b', period_start: '2021', commodity: 'Fish' },
    { value: 23_824 },
  ]);
  expect(actors.map(({ name }) => name)).toEqual(['A', 'B']);
});

test('a number that may be two is asked for, and taken as was said', async () => {
  const csv = 'measure,value\nExports,23.824\nImports,x\n';
  const asked = await made('figures', csv);
  expect(flaws(asked)).toEqual(['numberUnclear 2', 'notNumber 3']);
  expect((await made('figures', csv, { decimal: ',' })).made).toBe(1);
});

test('provisions and events need two columns each', async () => {
  const { provisions, instruments } = await dossierOf('provisions', 'Treaty,Clause\nPact,Ships may pass\n');
  expect(provisions).toMatchObject([{ provision: 'Ships may pass', status: 'reported', instrument: 'pact' }]);
  expect(instruments).toMatchObject([{ name: 'Pact' }]);
  const { events } = await dossierOf('events', 'Date,Event\n19.06.2024,Signed\n20.06.2024,Left\n');
  expect(events).toMatchObject([
    { date: '2024-06-19', precision: 'day', label: 'Signed' },
    { date: '2024-06-20' },
  ]);
});

test('a word that is not known leaves its row in and is listed, a missing value leaves it out', async () => {
  const imported = await made('claims', 'claim,type\nIt leaks,rumour\n,fact\n');
  expect([imported.made, imported.leftOut, flaws(imported)]).toEqual([
    1,
    1,
    ['wordUnknown 2', 'valueMissing 3'],
  ]);
});

test('a quote that is too long for one stands in the note', async () => {
  const long = 'one two three four five six seven eight nine ten eleven twelve thirteen';
  const { claims } = await dossierOf('claims', `claim,quote,note\nx,${long},see below\ny,short,\n`);
  expect(claims.map(({ quote, note }) => [quote, note])).toEqual([
    ['', `see below – ${long}`],
    ['short', ''],
  ]);
});

test('claims that somebody has checked are claims of two, flows of a year are of all of it', async () => {
  const filesOf = async (csv: string) => {
    const made = await importFile(new TextEncoder().encode(csv));
    if (!made.ok) throw new Error(made.problem.flaw.kind);
    const read = readDossier(
      made.files({ name: 'own', title: 'Own', file: 'own.csv', asOf: '2026-01-01' }, model),
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
    return { ...read.dossier, ...made };
  };
  const checked = await filesOf(
    'claim,claimant,rating\nIt leaks,A,Pants on fire!\nIt holds,B,größtenteils richtig\nIt sinks,A,zonk\nIt floats,C,\n',
  );
  const { claims, theses, sources, checks, references } = checked;
  expect(
    claims.map(({ claim, claimant, source, bearing, note }) => [claim, claimant, source, bearing, note]),
  ).toEqual([
    ['It leaks', 'a', 'a', 'supports', ''],
    ['Pants on fire!', 'own-csv', 'own-csv', 'contradicts', ''],
    ['It holds', 'b', 'b', 'supports', ''],
    ['größtenteils richtig', 'own-csv', 'own-csv', 'supports', ''],
    ['It sinks', 'a', 'a', 'supports', 'zonk'],
    ['It floats', 'c', 'c', 'supports', ''],
  ]);
  expect(theses.map(({ thesis }) => thesis)).toEqual(['It leaks', 'It holds', 'It sinks', 'It floats']);
  expect(sources.find(({ id }) => id === 'own-csv')?.voice).toBe('own-csv');
  expect(checks.map(({ subject, verdict, error }) => [subject, verdict, error])).toEqual([
    ['row-2', 'differs', 'row-2'],
    ['row-3', 'matches', 'row-3'],
  ]);
  expect(references.map(({ finding }) => finding)).toEqual(['Pants on fire!', 'größtenteils richtig']);
  // Rows of the file are counted, not what is made of them; what nobody knows is told once for all its cells.
  expect([checked.kept, checked.leftOut, checked.made]).toEqual([4, 0, 6]);
  expect(checked.problems).toContainEqual({
    row: null,
    column: 'rating',
    value: 'zonk',
    flaw: { kind: 'verdictUnknown', cells: 1 },
  });
  const { figures } = await filesOf('reporter,partner,commodity,year,value,unit\nA,B,wheat,2020,7,USD\n');
  expect(figures).toMatchObject([
    { label: 'wheat', measure: 'value', period_start: '2020', period_end: '2020' },
  ]);
});
