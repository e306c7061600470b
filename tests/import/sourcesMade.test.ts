import { expect, test } from 'vitest';
import { readDossier } from '#lib/data/readDossier.ts';
import type { PackageDescription } from '#lib/import/dossierInfo.ts';
import { importFile } from '#lib/import/importFile.ts';
import { noMapping } from '#lib/import/mapping.ts';
import description from '../../static/data/datapackage.json' with { type: 'json' };

const model: PackageDescription = description;

test.each([
  ['stances', 'who;what;answer\nA;x;yes\n'],
  ['claims', 'who;claim\nA;It leaks\n'],
  ['figures', 'label;value\nOil;3\n'],
] as const)('a table of %s has no column of what nobody has rated, and is whole', async (table, csv) => {
  const made = await importFile(new TextEncoder().encode(csv), { mapping: { ...noMapping, table } });
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  const files = made.files({ name: 'x', title: 'X', file: 'x.csv', asOf: '2024-06-19' }, model);
  const header = (file: string) => String(files.get(file)).split('\n')[0]!.split(',');
  expect(header('sources.csv')).not.toContain('reliability');
  expect(header(`${table}.csv`)).not.toContain('credibility');
  const reading = readDossier(files);
  expect(reading.ok && reading.dossier.sources.map(({ reliability }) => reliability)).toEqual(['']);
  expect(reading.ok && reading.dossier[table]).toHaveLength(1);
});

test('a source that is named by its address leads there, and no other does', async () => {
  const names = ['https://example.org/a', 'see https://example.org/a', 'javascript:alert(1)', 'Session 1'];
  const csv = `who;what;answer;source\n${names.map((name) => `A;x;yes;${name}\n`).join('')}`;
  const made = await importFile(new TextEncoder().encode(csv));
  if (!made.ok) throw new Error(made.problem.flaw.kind);
  const reading = readDossier(
    made.files({ name: 'x', title: 'X', file: 'x.csv', asOf: '2024-06-19' }, model),
  );
  if (!reading.ok) throw new Error('dossier is not whole');
  expect(reading.dossier.sources.map(({ title, url }) => [title, url])).toEqual(
    names.map((name, at) => [name, at === 0 ? name : '']),
  );
});
